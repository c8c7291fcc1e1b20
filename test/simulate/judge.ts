import type { Parley } from '../../client/parley.ts';
import type { RoomView } from '../../client/views.ts';
import type { Message } from '../../protocol/entities.ts';
import { isSmallRoom } from '../../protocol/is-small-room.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Device, Sent } from './device.ts';
import type { Tab } from './tab.ts';
import type { Town } from './town.ts';

/** Longer than any answer, retry, grace or heartbeat takes, in ms. */
const longEnough = 180_000;
/** So often at most it is waited for those who are not back. */
const mostWaits = 10;
/** More than the longest history has, of the smallest. */
const mostPages = 400;

/**
 * Lets everything come to rest, and looks whether the promise was kept: what was acknowledged is
 * stored once and in its writer's order, and every client shows what the server has.
 */
export async function judge(town: Town): Promise<void> {
  await comeToRest(town);
  if (town.world.failures.length > 0) return;
  judgeFeeds(town);
  for (const tab of town.tabs) judgeHeads(town, tab);
  if (town.world.failures.length > 0) return;
  await readEverything(town);
  for (const tab of town.tabs) {
    judgeRooms(town, tab);
    tab.witness?.judge();
  }
  for (const device of new Set(town.tabs.map((tab) => tab.device))) {
    await judgeSent(town, device);
    await judgeStored(town, device);
  }
}

async function comeToRest(town: Town): Promise<void> {
  const { world, weather, server, disk } = town;
  world.note(() => 'all is well from here on');
  // What was lost without breaking the connection is noticed at the next event, or at the latest
  // when the client connects anew.
  const isLossy = weather.loss > 0;
  weather.calm();
  disk.refuse(false);
  server.start();
  for (const tab of town.tabs) tab.start();
  await everybodyIsBack(town);
  if (!isLossy) return;
  if (world.random.chance(0.5)) {
    for (const tab of town.tabs) tab.do('connects anew', (parley) => parley.reconnect());
  } else stirEveryFeed(town);
  await everybodyIsBack(town);
}

/**
 * Who has missed hundreds of changes from a server that answers with three at a time, and is told by it
 * to ask less often, takes some minutes.
 */
async function everybodyIsBack({ world, tabs }: Town): Promise<void> {
  for (let waits = 0; waits < mostWaits; waits++) {
    await world.pass(longEnough);
    const isMissing = tabs.some(({ parley }) => parley?.connection.state === 'offline');
    if (!isMissing) return;
  }
}

/** One more change in each room, and in each person's home. */
function stirEveryFeed({ world, disk, server }: Town): void {
  const { store } = server;
  if (!store) return;
  const { now } = world;
  world.note(() => 'a last change in every feed');
  const changes: Promise<unknown>[] = [];
  for (const { id: roomId } of disk.rooms()) {
    const [authorId] = disk.speakersIn(roomId);
    if (authorId === undefined) continue;
    const id = newId(now);
    changes.push(store.write('addMessage', { id, roomId, authorId, text: `last ${id}`, now }));
  }
  for (const createdBy of disk.personIds()) {
    const id = newId(now);
    const room = { id, slug: `last-${id}`, name: `Last ${id}`, topic: '', createdBy, now };
    changes.push(store.write('addRoom', room));
  }
  Promise.all(changes).catch((error: unknown) => world.fail(`the last changes: ${String(error)}`));
}

/** Every room's messages are dense from 1, and no text is there twice. */
function judgeFeeds({ world, disk }: Town): void {
  const texts = new Set<string>();
  for (const room of disk.rooms()) {
    const messages = disk.messages(room.id);
    const seqs = messages.map(({ seq }) => seq);
    if (seqs.some((seq, index) => seq !== index + 1) || seqs.length !== room.seq) {
      world.fail(`the messages of ${room.id} up to ${room.seq} are ${seqs.join(' ')}`);
    }
    for (const { text, deletedAt } of messages) {
      if (deletedAt !== undefined) continue;
      if (texts.has(text) && !text.startsWith('flood')) world.fail(`stored twice: ${text}`);
      texts.add(text);
    }
  }
}

/** What a client shows without having opened any room. */
function judgeHeads(town: Town, { name, parley }: Tab): void {
  const { world, disk } = town;
  if (!parley?.me) {
    if (parley?.connection.state !== 'signed-out') {
      world.fail(`${name} is nobody, and ${parley?.connection.state}`);
    }
    return;
  }
  if (parley.connection.state !== 'online') world.fail(`${name} is ${parley.connection.state}`);
  const rooms = new Map(disk.rooms().map((room) => [room.id, room]));
  const expected = disk.memberships(parley.me.id).map((member) => {
    const room = rooms.get(member.room_id);
    const { room_id: roomId, person_id: personId, read_seq: readSeq, hidden_seq: hidden } = member;
    const { mentioned, removed } = disk.unread(roomId, personId, readSeq);
    const lastSeq = room?.seq ?? 0;
    const unread = lastSeq - readSeq - removed.length;
    let firstUnread = readSeq + 1;
    while (removed.includes(firstUnread)) firstUnread++;
    return {
      id: room?.id,
      kind: room?.kind,
      slug: room?.slug,
      name: room?.name,
      topic: room?.topic,
      description: room?.description,
      isDefault: room?.is_default === 1,
      hidden: lastSeq <= (hidden ?? -1),
      createdBy: room?.created_by,
      createdAt: room?.created_at,
      archivedAt: room?.archived_at,
      announceOnly: room?.announce_only === 1,
      slowMode: room?.slow_mode,
      mutedUntil: member.muted_until ?? undefined,
      joined: true,
      role: member.room_role,
      lastSeq,
      readSeq,
      unread,
      firstUnread: unread > 0 ? firstUnread : null,
      removed,
      mentions: mentioned.length,
      firstMention: mentioned[0] ?? null,
      notify: member.notify,
      favourite: member.favourite === 1,
      people:
        room && isSmallRoom(room) ? disk.memberIds(roomId).filter((id) => id !== personId) : [],
    };
  });
  const shown = [...parley.rooms].sort((a, b) => (a.id < b.id ? -1 : 1));
  compare(world, `${name}, rooms`, shown.map(asKnownToAll), expected);
  const { me } = parley;
  const blocked = [...parley.blocked.keys()].sort();
  compare(world, `${name}, blocked`, blocked, disk.blockedBy(me.id));
  for (const { id, lastAt } of shown) {
    judgeShown(town, name, parley, id);
    const { messages, atEnd, pending } = parley.timeline(id);
    const newest = messages.at(-1);
    if (atEnd && newest && newest.sentAt !== lastAt) {
      world.fail(`${name}, ${id}: the newest message is of ${newest.sentAt}, shown ${lastAt}`);
    }
    for (const { text, state } of pending) {
      if (state !== 'failed') world.fail(`${name}: still ${state}: ${text}`);
    }
  }
}

/** Without what only who holds the newest messages knows. */
function asKnownToAll({ lastAt, people, givenName, ...room }: RoomView) {
  return { ...room, name: givenName, people: people.map(({ id }) => id).sort() };
}

/** Whatever part of a room's history is shown, it is what is stored there, without a hole. */
function judgeShown({ world, disk }: Town, name: string, parley: Parley, roomId: string): void {
  const { messages, atStart, atEnd, status } = parley.timeline(roomId);
  const all = disk.messages(roomId);
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0];
  compare(world, `${name}, messages of ${roomId}`, messages, all.slice(first - 1, last));
  if (status !== 'ready') return;
  const ends = { atStart: first === 1, atEnd: last === all.length };
  // Whoever has looked elsewhere may have come to the newest ones unawares, by what was cut off.
  if (atStart !== ends.atStart || (atEnd && !ends.atEnd)) {
    world.fail(`${name}, ${roomId}: from ${first} to ${last} of ${all.length}, shown otherwise`);
  }
}

/** Opens every room and reads its whole history, to its beginning and back to its end. */
async function readEverything(town: Town): Promise<void> {
  const { tabs, world } = town;
  for (const { parley } of tabs) for (const { id } of parley?.rooms ?? []) parley?.openRoom(id);
  await world.pass(longEnough);
  await readOn(town, 'atStart', (parley, id) => parley.loadOlder(id));
  await readOn(town, 'atEnd', (parley, id) => parley.loadNewer(id));
}

async function readOn(
  town: Town,
  end: 'atStart' | 'atEnd',
  load: (parley: Parley, roomId: string) => Promise<void>,
): Promise<void> {
  const { tabs, world } = town;
  for (let pages = 0; pages < mostPages; pages++) {
    let isMore = false;
    for (const tab of tabs) {
      for (const { id } of tab.parley?.rooms ?? []) {
        if (tab.parley) judgeShown(town, tab.name, tab.parley, id);
        const timeline = tab.parley?.timeline(id);
        if (timeline?.[end] && timeline.status === 'ready') continue;
        isMore = true;
        tab.do(`reads on in ${id}`, (parley) =>
          // Who asks for many rooms at once may have been refused some.
          parley.timeline(id).status === 'failed' ? parley.openRoom(id) : load(parley, id),
        );
      }
    }
    if (!isMore || world.failures.length > 0) return;
    await world.pass(longEnough);
  }
  world.fail('there is more to read, and no way to get it');
}

/** What a client shows of rooms that are open. */
function judgeRooms(town: Town, { name, parley }: Tab): void {
  if (!parley?.me) return;
  for (const { id } of parley.rooms) {
    const { world, disk } = town;
    const { status, here, away } = parley.people(id);
    if (status !== 'ready') world.fail(`${name}: the people of ${id} are ${status}`);
    const members = disk.memberIds(id);
    const ids = [...here, ...away].map((person) => person.id).sort();
    compare(world, `${name}, members of ${id}`, ids, members);
    const online = onlinePeople(town).filter((person) => members.includes(person));
    compare(world, `${name}, present in ${id}`, here.map((person) => person.id).sort(), online);
  }
}

function onlinePeople({ tabs }: Town): string[] {
  const ids = tabs.map(({ parley }) => parley?.me?.id).filter((id) => id !== undefined);
  return [...new Set(ids)].sort();
}

/** Where everything went that was sent from a device, and in which order. */
async function judgeSent({ world, disk, rolledBack, tabs }: Town, device: Device): Promise<void> {
  const stored: { sent: Sent; message: Message }[] = [];
  const here = tabs.find((tab) => tab.device === device)?.parley?.me?.id;
  for (const sent of device.sent) {
    const { id, authorId, roomId, text } = sent;
    const message = id === null ? undefined : disk.message(id);
    if (message) {
      stored.push({ sent, message });
      const isSame = message.text === (message.deletedAt === undefined ? text : '');
      if (message.roomId !== roomId || !isSame || message.authorId !== authorId) {
        world.fail(`${sent.tab}: stored otherwise: ${text}`);
      }
    } else if (id !== null && !rolledBack.has(id)) {
      const entry = (await device.stored.outbox(authorId)).find((kept) => kept.id === id);
      if (sent.isAcknowledged) world.fail(`${sent.tab}: acknowledged and lost: ${text}`);
      else if (sent.isGivenUp) continue;
      else if (entry?.text !== text) world.fail(`${sent.tab}: lost: ${text}`);
      // What somebody else has typed here waits until they come back.
      else if (!entry.error && authorId === here) world.fail(`${sent.tab}: not sent: ${text}`);
    }
  }
  for (const a of stored) {
    for (const b of stored) {
      const isFirst = isPressedBefore(a.sent, b.sent) && a.message.roomId === b.message.roomId;
      if (isFirst && a.message.seq > b.message.seq) {
        world.fail(`"${a.message.text}" stands after "${b.message.text}"`);
      }
    }
  }
}

/** What a device remembers, so that the next start begins where this one has come to. */
async function judgeStored({ world, disk }: Town, { name, stored }: Device): Promise<void> {
  const { me, homeCursor, rooms, blocked = [] } = await stored.load();
  if (!me) return;
  compare(world, `${name}, remembered home`, homeCursor, disk.homeCursor(me.id));
  const ids = blocked.map(({ person }) => person.id).sort();
  compare(world, `${name}, remembered blocked`, ids, disk.blockedBy(me.id));
  const all = new Map(disk.rooms().map((room) => [room.id, room]));
  const expected = disk.memberships(me.id).map((member) => {
    const { epoch, version, seq } = all.get(member.room_id) ?? {};
    return { feed: member.room_id, epoch, version, seq, readSeq: member.read_seq };
  });
  const held = rooms
    .map(({ cursor, head, membership }) => {
      return { ...cursor, seq: head.seq, readSeq: membership.readSeq };
    })
    .sort((a, b) => (a.feed < b.feed ? -1 : 1));
  compare(world, `${name}, remembered rooms`, held, expected);
  for (const { room } of rooms) {
    const { messages } = await stored.newestMessages(room.id, Number.MAX_SAFE_INTEGER);
    const seqs = new Set(messages.map(({ seq }) => seq));
    const same = disk.messages(room.id).filter(({ seq }) => seqs.has(seq));
    compare(world, `${name}, remembered messages of ${room.id}`, messages, same);
  }
}

/** In one tab whatever was pressed first is first; between tabs if it was safe by then. */
function isPressedBefore(a: Sent, b: Sent): boolean {
  if (isMoved(a) || isMoved(b) || a.authorId !== b.authorId) return false;
  if (a.tab !== b.tab) return a.savedAt < b.pressedAt;
  return a.number < b.number;
}

/** Refused in between; or taken back, which a request that is still under way does not hear of. */
function isMoved(sent: Sent): boolean {
  return sent.isRefused || sent.isGivenUp;
}

function compare(world: Town['world'], what: string, shown: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(shown), JSON.stringify(expected)];
  if (a !== b) world.fail(`${what}: shown ${a}, stored ${b}`);
}
