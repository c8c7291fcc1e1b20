import type { TimelineView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import './older-mark.css';

interface OlderMarkProps {
  older: TimelineView['older'];
  onRetry: () => void;
}

/** Above the oldest message. Always of the same height, so that nothing below it moves. */
export function OlderMark({ older, onRetry }: OlderMarkProps) {
  return (
    <div className="older-mark">
      {older === 'loading' && (
        <span
          className="older-mark__turning"
          role="status"
          aria-label={strings.timeline.olderLoading}
        />
      )}
      {older === 'failed' && (
        <>
          <span role="alert">{strings.timeline.olderFailed}</span>
          <Button size="small" onClick={onRetry}>
            {strings.tryAgain}
          </Button>
        </>
      )}
    </div>
  );
}
