import { useMemo } from 'react';
import { mayInRoom, mayMuteMember } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { useParley } from '../../use-parley.ts';
import { askAbout } from '../moderation/moderation-place.ts';
import type { MessageDeeds } from './message-actions.tsx';
import { pendingDeeds } from './pending-deeds.ts';
import { readerDeeds } from './reader-deeds.ts';

/** What the actions on a message do in a room that one is in. */
export function useMessageDeeds(
  room: RoomView,
  me: Person,
  onDelete: (message: Message) => void,
): MessageDeeds {
  const parley = useParley();
  const { id: roomId, slug, kind, joined, archivedAt } = room;
  const moderates = mayInRoom('moderate', room, me);
  const withdraws = joined && archivedAt === null;
  const moderated = moderates && room.kind !== 'direct' ? room : null;
  return useMemo(() => {
    return {
      ...readerDeeds({ parley, room: { slug, kind }, me, personOf: (id) => parley.person(id) }),
      markUnread: ({ seq }) => parley.markUnread(roomId, seq),
      mayDelete: ({ authorId }) => moderates || (withdraws && authorId === me.id),
      delete: onDelete,
      mayManage: ({ authorId }) => {
        const person = parley.person(authorId);
        const role = parley.people(roomId).roles.get(authorId) ?? 'member';
        return moderated !== null && !!person && mayMuteMember(moderated, me, { role, person });
      },
      manage: ({ authorId }) => {
        const person = parley.person(authorId);
        if (moderated && person) askAbout({ about: 'member', room: moderated, person });
      },
      ...pendingDeeds(parley),
    };
  }, [parley, roomId, slug, kind, me, moderates, moderated, withdraws, onDelete]);
}
