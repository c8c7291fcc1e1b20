import { useMemo } from 'react';
import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { copyText, linkTo } from '../../adapters/clipboard.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { askAbout } from '../moderation/moderation-place.ts';
import { setBlocked } from '../moderation/set-blocked.ts';
import type { MessageDeeds } from './message-actions.tsx';
import { pendingDeeds } from './pending-deeds.ts';

/** What the actions on a message do. */
export function useMessageDeeds(
  room: RoomView,
  me: Person,
  onDelete: (message: Message) => void,
): MessageDeeds {
  const parley = useParley();
  const { id: roomId, slug, joined, archivedAt } = room;
  const moderates = mayInRoom('moderate', room, me);
  const withdraws = joined && archivedAt === null;
  const moderated = moderates && room.kind !== 'direct' ? room : null;
  return useMemo(() => {
    async function copy(text: string, done: string): Promise<void> {
      if (await copyText(text)) showToast({ text: done, tone: 'good' });
      else showToast({ text: strings.message.copyFailed, tone: 'alert' });
    }

    return {
      copyText: ({ text }) => void copy(text, strings.message.copied),
      copyLink: ({ seq }) => void copy(linkTo(roomPath(slug, seq)), strings.room.linkCopied),
      markUnread: ({ seq }) => parley.markUnread(roomId, seq),
      mayDelete: ({ authorId }) => moderates || (withdraws && authorId === me.id),
      delete: onDelete,
      report: (message) =>
        askAbout({ about: 'report', message, author: parley.person(message.authorId) }),
      isBlocked: ({ authorId }) => (authorId === me.id ? null : parley.blocked.has(authorId)),
      setBlocked: ({ authorId }, isBlocked) => {
        const author = parley.person(authorId);
        if (author) setBlocked(parley, author, isBlocked);
      },
      nameOf: ({ authorId }) => parley.person(authorId)?.name ?? strings.timeline.somebody,
      mayManage: ({ authorId }) => moderated !== null && parley.person(authorId) !== undefined,
      manage: ({ authorId }) => {
        const person = parley.person(authorId);
        if (moderated && person) askAbout({ about: 'member', room: moderated, person });
      },
      ...pendingDeeds(parley),
    };
  }, [parley, roomId, slug, me.id, moderates, moderated, withdraws, onDelete]);
}
