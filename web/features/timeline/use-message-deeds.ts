import { useMemo } from 'react';
import type { PendingMessage } from '../../../client/views.ts';
import { copyText, linkTo } from '../../adapters/clipboard.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import type { MessageDeeds } from './message-actions.tsx';

/** What the actions on a message do. */
export function useMessageDeeds(roomId: string, slug: string): MessageDeeds {
  const parley = useParley();
  return useMemo(() => {
    async function copy(text: string, done: string): Promise<void> {
      if (await copyText(text)) showToast({ text: done, tone: 'good' });
      else showToast({ text: strings.message.copyFailed, tone: 'alert' });
    }

    async function discard(pending: PendingMessage): Promise<void> {
      await parley.discard(pending.id);
      showToast({
        text: strings.message.discarded,
        action: {
          label: strings.undo,
          run: () => outboxChange(parley.send(pending.roomId, pending.text)),
        },
      });
    }

    return {
      copyText: ({ text }) => void copy(text, strings.message.copied),
      copyLink: ({ seq }) => void copy(linkTo(roomPath(slug, seq)), strings.room.linkCopied),
      markUnread: ({ seq }) => parley.markUnread(roomId, seq),
      retry: ({ id }) => outboxChange(parley.retry(id)),
      discard: (pending) => outboxChange(discard(pending)),
    };
  }, [parley, roomId, slug]);
}

/** The row stays as it is when its place on the disk cannot be changed. */
function outboxChange(change: Promise<unknown>): void {
  change.catch((error: unknown) => {
    console.error('The outbox could not be changed.', error);
    showToast({ text: strings.message.notChanged, tone: 'alert' });
  });
}
