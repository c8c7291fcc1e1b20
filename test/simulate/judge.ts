import type { Message } from '../../protocol/entities.ts';
import type { Device } from './device.ts';
import type { Town } from './town.ts';

/** Longer than any answer, retry, grace or heartbeat takes, in ms. */
const longEnough = 180_000;

/**
 * Lets everything come to rest, and looks whether the promise was kept: what was acknowledged is
 * stored once and in its writer's order, and every client shows what the server has.
 */
export async function judge(town: Town): Promise<void> {
  await comeToRest(town);
  judgeFeeds(town);
  for (const device of town.devices) judgeHeads(town, device);
  if (town.world.failures.length > 0) return;
  await readEverything(town);
  for (const device of town.devices) {
    judgeRooms(town, device);
    device.witness?.judge();
    await judgeSent(town, device);
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
  for (const device of town.devices) device.start();
  await world.pass(longEnough);
  if (isLossy) {
    for (const device of town.devices) device.do('connects anew', (parley) => parley.reconnect());
    await world.pass(longEnough);
  }
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
    for (const { text } of messages) {
      if (texts.has(text) && !text.startsWith('flood')) world.fail(`stored twice: ${text}`);
      texts.add(text);
    }
  }
}

/** What a client shows without having opened any room. */
function judgeHeads({ world, disk }: Town, { name, parley }: Device): void {
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
    return {
      id: room?.id,
      slug: room?.slug,
      name: room?.name,
      topic: room?.topic,
      createdBy: room?.created_by,
      joined: true,
      lastSeq: room?.seq,
      readSeq: member.read_seq,
      unread: (room?.seq ?? 0) - member.read_seq,
    };
  });
  const shown = [...parley.rooms].sort((a, b) => (a.id < b.id ? -1 : 1));
  compare(world, `${name}, rooms`, shown, expected);
  for (const { id, lastSeq } of shown) {
    const { messages, pending } = parley.timeline(id);
    const stored = disk.messages(id).slice(lastSeq - messages.length);
    compare(world, `${name}, newest messages of ${id}`, messages, stored);
    for (const { text, state } of pending) {
      if (state !== 'failed') world.fail(`${name}: still ${state}: ${text}`);
    }
  }
}

/** Opens every room and reads its whole history. */
async function readEverything({ devices, world }: Town): Promise<void> {
  for (const { parley } of devices) for (const { id } of parley?.rooms ?? []) parley?.openRoom(id);
  await world.pass(longEnough);
  for (let isMore = true; isMore && world.failures.length === 0; ) {
    isMore = false;
    for (const device of devices) {
      for (const { id } of device.parley?.rooms ?? []) {
        if (device.parley?.timeline(id).atStart) continue;
        isMore = true;
        device.do(`reads on in ${id}`, (parley) => parley.loadOlder(id));
      }
    }
    if (isMore && world.isQuiet) {
      world.fail('there is more to read, and no way to get it');
      return;
    }
    await world.pass(longEnough);
  }
}

/** What a client shows of rooms that are open and read to their beginning. */
function judgeRooms(town: Town, { name, parley }: Device): void {
  if (!parley?.me) return;
  for (const { id } of parley.rooms) {
    const { world, disk } = town;
    compare(world, `${name}, messages of ${id}`, parley.timeline(id).messages, disk.messages(id));
    const { status, here, away } = parley.people(id);
    if (status !== 'ready') world.fail(`${name}: the people of ${id} are ${status}`);
    const members = disk.memberIds(id);
    const ids = [...here, ...away].map((person) => person.id).sort();
    compare(world, `${name}, members of ${id}`, ids, members);
    const online = onlinePeople(town).filter((person) => members.includes(person));
    compare(world, `${name}, present in ${id}`, here.map((person) => person.id).sort(), online);
  }
}

function onlinePeople({ devices }: Town): string[] {
  const ids = devices.map(({ parley }) => parley?.me?.id).filter((id) => id !== undefined);
  return [...new Set(ids)].sort();
}

/** Where everything went that was sent from a device, and in which order. */
async function judgeSent({ world, disk, rolledBack }: Town, device: Device): Promise<void> {
  const { outbox } = await device.stored.load();
  const kept = new Map(outbox.map((entry) => [entry.id, entry]));
  const newest = new Map<string, Message>();
  for (const sent of device.sent) {
    const { id, roomId, text } = sent;
    const stored = id === null ? undefined : disk.message(id);
    if (stored && (stored.roomId !== roomId || stored.text !== text)) {
      world.fail(`${device.name}: stored otherwise: ${text}`);
    }
    if (id !== null && !stored && !isExcused(sent)) {
      const entry = kept.get(id);
      if (sent.isAcknowledged) world.fail(`${device.name}: acknowledged and lost: ${text}`);
      else if (!entry) world.fail(`${device.name}: lost: ${text}`);
      else if (!entry.error || entry.text !== text) world.fail(`${device.name}: not sent: ${text}`);
    }
    if (!stored || sent.isRetried) continue;
    const before = newest.get(roomId);
    if (before && before.seq > stored.seq) {
      world.fail(`${device.name}: "${before.text}" stands after "${text}"`);
    }
    newest.set(roomId, stored);
  }

  function isExcused({ id, isGivenUp, isAcknowledged }: Device['sent'][number]): boolean {
    return (id !== null && rolledBack.has(id)) || (isGivenUp && !isAcknowledged);
  }
}

function compare(world: Town['world'], what: string, shown: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(shown), JSON.stringify(expected)];
  if (a !== b) world.fail(`${what}: shown ${a}, stored ${b}`);
}
