import type { RoomView } from '../../client/views.ts';

/** A public room that one has joined and read, as the client shows it. */
export function roomView(name: string, some: Partial<RoomView> = {}): RoomView {
  const slug = name.replaceAll(' ', '-');
  return {
    id: name,
    slug,
    name,
    givenName: name,
    people: [],
    topic: '',
    description: '',
    isDefault: false,
    hidden: false,
    kind: 'public',
    role: 'member',
    archivedAt: null,
    announceOnly: false,
    slowMode: 0,
    firstUnread: null,
    removed: [],
    firstMention: null,
    notify: 'all',
    favourite: false,
    createdBy: null,
    createdAt: 0,
    joined: true,
    lastSeq: 0,
    readSeq: 0,
    unread: 0,
    mentions: 0,
    lastAt: 0,
    ...some,
  };
}
