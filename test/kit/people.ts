import { randomBytes } from 'node:crypto';
import type { Message, Person, Room } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import type { NewSession } from '../../server/store/contract/accounts.ts';
import type { Confirmed } from '../../server/store/contract/credentials.ts';
import type { Committed, Store, Writes } from '../../server/store/store.ts';

const hour = 60 * 60 * 1000;

/** A moment for tests to count from; its value means nothing. */
export const noon = Date.UTC(2030, 0, 1, 12);

export function newSession(now = noon): NewSession {
  const tokenHash = new Uint8Array(randomBytes(32));
  return { id: newId(), tokenHash, expiresAt: now + hour, device: 'Firefox on Linux' };
}

/** A guest with a session, as the command `guest:join` makes one. */
export function addGuest(
  store: Store,
  name: string,
  now = noon,
  more: Partial<Writes['addGuest']['input']> = {},
): Promise<Person> {
  return store.write('addGuest', {
    id: newId(),
    name,
    session: newSession(now),
    invitation: null,
    nameHeldSince: now - hour,
    now,
    ...more,
  });
}

/** Somebody with an account, whose password has the hash `hash of <name>`. */
export function addAccount(
  store: Store,
  name: string,
  more: Partial<Writes['addAccount']['input']> = {},
): Promise<Person> {
  const now = more.now ?? noon;
  return store.write('addAccount', {
    id: newId(),
    formerId: null,
    as: 'member',
    name,
    handle: name.toLowerCase(),
    passwordHash: `hash of ${name}`,
    passkey: null,
    session: newSession(now),
    deviceKeyHash: new Uint8Array(randomBytes(32)),
    invitation: null,
    nameHeldSince: now - hour,
    now,
    ...more,
  });
}

/** A store with its owner, and what it tells from then on. */
export async function openWithOwner(
  open: () => Promise<Store>,
): Promise<{ store: Store; owner: Person; told: Committed[] }> {
  const store = await open();
  const owner = await addAccount(store, 'Olive', { as: 'owner' });
  return { store, owner, told: toldBy(store) };
}

/** What a store tells from now on. */
export function toldBy(store: Store): Committed[] {
  const told: Committed[] = [];
  store.onCommit((committed) => told.push(...committed));
  return told;
}

/** What somebody is believed by, who shows that it is them: the latest session of theirs and their password. */
export async function confirmed(
  store: Store,
  { id: personId }: Pick<Person, 'id'>,
  now = noon,
): Promise<Confirmed> {
  const [session] = await store.read('sessions', { personId, now });
  const passwordHash = await store.read('passwordHash', { personId });
  return { sessionId: session?.id ?? 'none', passwordHash };
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
