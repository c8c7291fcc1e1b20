import type { RoomView } from '../../client/views.ts';
import type { Tab } from './tab.ts';
import type { Town } from './town.ts';

/** Something a person may do with a tab whose program runs and knows who they are. */
type Act = (tab: Tab, town: Town) => void;

/** Longer than anybody types at once. */
const longestBurst = 12;

/** The acts, and how often each happens compared with the others. */
export const acts: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  send: [30, (tab, town) => say(tab, town, 1)],
  burst: [6, (tab, town) => say(tab, town, town.random.integer(2, longestBurst))],
  // Without a visible character: the server refuses it for good.
  sayNothing: [1, (tab, town) => inRoom(tab, town, (id) => tab.send(id, '\u200d'))],
  sayElsewhere: [
    1,
    (tab, town) => {
      const roomId = town.someRoomId();
      if (roomId) tab.send(roomId, town.sentence(tab));
    },
  ],
  makeRoom: [
    3,
    (tab, town) => {
      const name = `Room ${town.random.integer(1, 20)}`;
      tab.do(`makes ${name}`, (parley) => parley.createRoom(name));
    },
  ],
  enterRoom: [
    10,
    (tab, town) => {
      const id = town.someRoomId();
      if (id && !tab.parley?.room(id)) tab.do(`enters ${id}`, (parley) => parley.joinRoom(id));
    },
  ],
  leaveRoom: [
    4,
    (tab, town) =>
      inRoom(tab, town, (id) => tab.do(`leaves ${id}`, (parley) => parley.leaveRoom(id))),
  ],
  renameRoom: [
    2,
    (tab, town) =>
      inRoom(tab, town, (id) => {
        const name = `Room ${town.random.integer(1, 20)}`;
        tab.do(`calls ${id} ${name}`, (parley) => parley.call('room:update', { roomId: id, name }));
      }),
  ],
  addMember: [
    2,
    (tab, town) =>
      withPerson(tab, town, (roomId, personId) => {
        const what = `asks ${personId} into ${roomId}`;
        tab.do(what, (parley) => parley.call('member:add', { roomId, personId }));
      }),
  ],
  removeMember: [
    2,
    (tab, town) =>
      withPerson(tab, town, (roomId, personId) => {
        const what = `removes ${personId} from ${roomId}`;
        tab.do(what, (parley) => parley.call('member:remove', { roomId, personId }));
      }),
  ],
  appointMember: [
    2,
    (tab, town) =>
      withPerson(tab, town, (roomId, personId) => {
        const role = town.random.pick(['member', 'moderator', 'owner'] as const) ?? 'member';
        const what = `makes ${personId} ${role} of ${roomId}`;
        tab.do(what, (parley) => parley.call('member:appoint', { roomId, personId, role }));
      }),
  ],
  muteMember: [
    1,
    (tab, town) =>
      withPerson(tab, town, (roomId, personId) => {
        const until = town.random.pick([0, 1e15] as const) ?? 0;
        const what = `mutes ${personId} in ${roomId} until ${until}`;
        tab.do(what, (parley) => parley.call('member:mute', { roomId, personId, until }));
      }),
  ],
  blockPerson: [
    1,
    (tab, town) =>
      withPerson(tab, town, (_roomId, personId) => {
        tab.do(`blocks ${personId}`, (parley) => parley.setBlocked(personId, true));
      }),
  ],
  unblockPerson: [
    1,
    (tab) => {
      const [personId] = tab.parley?.blocked.keys() ?? [];
      if (personId === undefined) return;
      tab.do(`unblocks ${personId}`, (parley) => parley.setBlocked(personId, false));
    },
  ],
  openDirect: [
    1,
    (tab, town) =>
      withPerson(tab, town, (_roomId, personId) => {
        tab.do(`talks to ${personId}`, (parley) => parley.openDirect(personId));
      }),
  ],
  markRead: [
    10,
    (tab, town) =>
      inRoom(tab, town, (id, { lastSeq, readSeq }) => {
        const seq = town.random.integer(Math.min(readSeq + 1, lastSeq), lastSeq);
        tab.do(`reads ${id} up to ${seq}`, (parley) => parley.markRead(id, seq));
      }),
  ],
  markUnread: [
    5,
    (tab, town) =>
      inRoom(tab, town, (id, { lastSeq }) => {
        const seq = town.random.integer(1, lastSeq + 1);
        tab.do(`marks ${id} as unread from ${seq} on`, (parley) => parley.markUnread(id, seq));
      }),
  ],
  readAll: [1, (tab) => tab.do('reads everything', (parley) => parley.markAllRead())],
  deleteMessage: [
    3,
    (tab, town) =>
      inRoom(tab, town, (id) => {
        const message = town.random.pick(tab.parley?.timeline(id).messages ?? []);
        if (!message) return;
        tab.do(`deletes ${message.seq} of ${id}`, (parley) => parley.deleteMessage(id, message.id));
      }),
  ],
  prefer: [
    1,
    (tab, town) =>
      inRoom(tab, town, (id) => {
        const notify = town.random.pick(['all', 'mentions', 'nothing'] as const) ?? 'all';
        tab.do(`wants ${notify} of ${id}`, (parley) => parley.setNotify(id, notify));
        const favourite = town.random.chance(0.5);
        tab.do(`favours ${id}: ${favourite}`, (parley) => parley.setFavourite(id, favourite));
      }),
  ],
  openRoom: [
    8,
    (tab, town) =>
      inRoom(tab, town, (id) => tab.do(`opens ${id}`, (parley) => parley.openRoom(id))),
  ],
  closeRoom: [
    3,
    (tab, town) =>
      inRoom(tab, town, (id) => tab.do(`closes ${id}`, (parley) => parley.closeRoom(id))),
  ],
  loadOlder: [
    5,
    (tab, town) =>
      inRoom(tab, town, (id) => tab.do(`scrolls in ${id}`, (parley) => parley.loadOlder(id))),
  ],
  showAround: [
    5,
    (tab, town) =>
      inRoom(tab, town, (id, { lastSeq }) => {
        const seq = town.random.integer(1, lastSeq + 1);
        tab.do(`jumps to ${seq} in ${id}`, (parley) => parley.showAround(id, seq));
      }),
  ],
  loadNewer: [
    4,
    (tab, town) =>
      inRoom(tab, town, (id) => tab.do(`scrolls back in ${id}`, (parley) => parley.loadNewer(id))),
  ],
  showNewest: [
    2,
    (tab, town) =>
      inRoom(tab, town, (id) => tab.do(`jumps down in ${id}`, (parley) => parley.showNewest(id))),
  ],
  type: [
    3,
    (tab, town) => {
      const isTyping = town.random.chance(0.6);
      inRoom(tab, town, (id) =>
        tab.do(`types in ${id}`, (parley) => parley.setTyping(id, isTyping)),
      );
    },
  ],
  retry: [
    4,
    (tab, town) => {
      const failed = tab.pending().filter(({ state }) => state === 'failed');
      const message = town.random.pick(failed);
      if (message) tab.retry(message);
    },
  ],
  discard: [
    2,
    (tab, town) => {
      const message = town.random.pick(tab.pending());
      if (message) tab.discard(message);
    },
  ],
  reconnect: [1, (tab) => tab.do('connects anew', (parley) => parley.reconnect())],
  wake: [1, (tab) => tab.do('wakes', (parley) => parley.wake())],
  signOut: [0.3, (tab) => tab.signOut()],
  reload: [
    2,
    (tab, { world, random }) => {
      tab.crash();
      world.after(random.integer(1, 2_000), () => tab.start());
    },
  ],
};

function say(tab: Tab, town: Town, times: number): void {
  inRoom(tab, town, (roomId) => {
    for (let left = times; left > 0; left--) tab.send(roomId, town.sentence(tab));
  });
}

/** A room of the tab's, and anybody. */
function withPerson(tab: Tab, town: Town, act: (roomId: string, personId: string) => void): void {
  inRoom(tab, town, (roomId) => {
    const personId = town.random.pick(town.disk.personIds());
    if (personId !== undefined) act(roomId, personId);
  });
}

function inRoom(tab: Tab, town: Town, act: (roomId: string, room: RoomView) => void): void {
  const room = town.roomOf(tab);
  if (room) act(room.id, room);
}
