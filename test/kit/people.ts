import { randomBytes } from 'node:crypto';
import type { Message, Person, Room } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Store } from '../../server/store/store.ts';

const hour = 60 * 60 * 1000;

/** A moment for tests to count from; its value means nothing. */
export const noon = Date.UTC(2030, 0, 1, 12);

/** A guest with a session, as the command `guest:join` makes one. */
export function addGuest(store: Store, name: string, now = noon): Promise<Person> {
  return store.write('addGuest', {
    id: newId(),
    name,
    session: { id: newId(), tokenHash: randomBytes(32), expiresAt: now + hour },
    nameHeldSince: now - hour,
    now,
  });
}

export async function lobbyOf(store: Store, person: Person): Promise<Room> {
  const listing = await store.read('roomBySlug', { slug: 'lobby', personId: person.id });
  if (!listing) throw new Error('there is no lobby');
  return listing.room;
}

export function say(store: Store, author: Person, room: Room, text: string): Promise<Message> {
  return store.write('addMessage', {
    id: newId(),
    roomId: room.id,
    authorId: author.id,
    text,
    now: noon,
  });
}

export async function makeRoom(store: Store, maker: Person, name: string): Promise<Room> {
  const slug = name.toLowerCase();
  const id = newId();
  const input = { id, slug, name, topic: '', createdBy: maker.id, now: noon };
  return (await store.write('addRoom', input)).room;
}
