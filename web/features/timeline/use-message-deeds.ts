import { useMemo } from 'react';
import { copyText, linkTo } from '../../adapters/clipboard.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import type { MessageDeeds } from './message-actions.tsx';
import { pendingDeeds } from './pending-deeds.ts';

/** What the actions on a message do. */
export function useMessageDeeds(roomId: string, slug: string): MessageDeeds {
  const parley = useParley();
  return useMemo(() => {
    async function copy(text: string, done: string): Promise<void> {
      if (await copyText(text)) showToast({ text: done, tone: 'good' });
      else showToast({ text: strings.message.copyFailed, tone: 'alert' });
    }

    return {
      copyText: ({ text }) => void copy(text, strings.message.copied),
      copyLink: ({ seq }) => void copy(linkTo(roomPath(slug, seq)), strings.room.linkCopied),
      markUnread: ({ seq }) => parley.markUnread(roomId, seq),
      ...pendingDeeds(parley),
    };
  }, [parley, roomId, slug]);
}
