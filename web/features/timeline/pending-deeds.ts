import type { Parley } from '../../../client/parley.ts';
import type { PendingMessage } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { showToast } from '../../ui/toasts.ts';

/** What a menu, a key and the buttons beside a message do with one that was refused. */
export function pendingDeeds(parley: Parley) {
  async function discard({ id, roomId, text }: PendingMessage): Promise<void> {
    await parley.discard(id);
    showToast({
      text: strings.message.discarded,
      action: { label: strings.undo, run: () => report(parley.send(roomId, text)) },
    });
  }
  return {
    retry: ({ id }: PendingMessage) => report(parley.retry(id)),
    discard: (pending: PendingMessage) => report(discard(pending)),
  };
}

/** The row stays as it is when its place on the disk cannot be changed. */
function report(change: Promise<unknown>): void {
  change.catch((error: unknown) => {
    console.error('The outbox could not be changed.', error);
    showToast({ text: strings.message.notChanged, tone: 'alert' });
  });
}
