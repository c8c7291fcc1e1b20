import type { PendingMessage } from '../../../client/views.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { ClockIcon, WarningIcon } from '../../ui/icons.tsx';
import { useParley } from '../../use-parley.ts';
import { pendingDeeds } from './pending-deeds.ts';
import './pending-state.css';

/** How a message that the server does not have yet is doing. */
export function PendingState({ pending }: { pending: PendingMessage }) {
  const does = pendingDeeds(useParley());

  if (pending.state !== 'failed') {
    const words = pending.state === 'queued' ? strings.message.queued : strings.message.sending;
    return (
      <span className="pending-state" title={words}>
        <ClockIcon size={13} />
        <span className="visually-hidden">{words}</span>
      </span>
    );
  }
  return (
    <div className="pending-state pending-state--failed">
      <p className="pending-state__why" role="alert">
        <WarningIcon size={14} />
        {strings.message.failed} {errorText(pending.error?.code)}
      </p>
      <Button size="small" onClick={() => does.retry(pending)}>
        {strings.message.retry}
      </Button>
      <Button size="small" look="quiet" onClick={() => does.discard(pending)}>
        {strings.message.discard}
      </Button>
    </div>
  );
}
