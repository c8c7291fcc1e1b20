import type { Membership, Person } from '../protocol/entities.ts';
import { limits } from '../protocol/limits.ts';
import { lobbySlug } from './lobby-slug.ts';
import { type RoomState, shownReadSeq } from './room-state.ts';
import type { RoomView } from './views.ts';

const views = new WeakMap<RoomState, RoomView>();

/** The same state always gives the same view. */
export function roomView(state: RoomState, me: string): RoomView {
  let view = views.get(state);
  if (!view) {
    const { room, membership, lastSeq } = state;
    const readSeq = shownReadSeq(state);
    const people = othersIn(state, me);
    view = {
      id: room.id,
      kind: room.kind,
      slug: room.slug,
      name: room.name || people.map(({ name }) => name).join(', '),
      givenName: room.name,
      people,
      topic: room.topic,
      description: room.description ?? '',
      isDefault: room.isDefault === true,
      hidden: lastSeq <= (membership.hiddenSeq ?? -1),
      createdBy: room.createdBy,
      createdAt: room.createdAt,
      archivedAt: room.archivedAt ?? null,
      announceOnly: room.announceOnly === true,
      slowMode: room.slowMode ?? 0,
      ...(membership.mutedUntil !== undefined && { mutedUntil: membership.mutedUntil }),
      joined: membership.joined,
      role: membership.role,
      lastSeq,
      readSeq,
      ...unreadOf(membership, readSeq, lastSeq),
      notify: membership.notify,
      favourite: membership.favourite,
      lastAt: state.lastAt,
    };
    views.set(state, view);
  }
  return view;
}

/** @param readSeq as it is shown: the server may not know of it yet */
function unreadOf(
  { mentioned, removed, removedMore = 0 }: Membership,
  readSeq: number,
  lastSeq: number,
): Pick<RoomView, 'unread' | 'firstUnread' | 'removed' | 'mentions' | 'firstMention'> {
  const gone = removed.filter((seq) => seq > readSeq);
  const goneUnnamed = gone.length > 0 ? removedMore : 0;
  const unread = Math.max(0, lastSeq - readSeq - gone.length - goneUnnamed);
  const mine = mentioned.filter((seq) => seq > readSeq);
  let firstUnread = readSeq + 1;
  for (const seq of gone) if (seq === firstUnread) firstUnread++;
  return {
    unread,
    firstUnread: unread > 0 ? firstUnread : null,
    removed: gone,
    mentions: Math.min(mine.length, limits.mentionsNamed),
    firstMention: mine[0] ?? null,
  };
}

const nobody: readonly Person[] = [];

function othersIn({ people }: RoomState, me: string): readonly Person[] {
  if (people.length === 0) return nobody;
  return people
    .filter(({ id }) => id !== me)
    .sort((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export function sortRooms(rooms: readonly RoomView[]): RoomView[] {
  return [...rooms].sort(
    (a, b) =>
      Number(b.slug === lobbySlug) - Number(a.slug === lobbySlug) ||
      names.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  );
}
