import type { RoomView } from '../../client/views.ts';
import type { Device } from './device.ts';
import type { Town } from './town.ts';

/** Something a person may do with a device whose program runs and knows who they are. */
type Act = (device: Device, town: Town) => void;

/** Longer than anybody types at once. */
const longestBurst = 12;

/** The acts, and how often each happens compared with the others. */
export const acts: Readonly<Record<string, readonly [weight: number, act: Act]>> = {
  send: [30, (device, town) => say(device, town, 1)],
  burst: [6, (device, town) => say(device, town, town.random.integer(2, longestBurst))],
  // Without a visible character: the server refuses it for good.
  sayNothing: [1, (device, town) => inRoom(device, town, (id) => device.send(id, '\u200d'))],
  sayElsewhere: [
    1,
    (device, town) => {
      const roomId = town.someRoomId();
      if (roomId) device.send(roomId, town.sentence(device));
    },
  ],
  makeRoom: [
    3,
    (device, town) => {
      const name = `Room ${town.random.integer(1, 20)}`;
      device.do(`makes ${name}`, (parley) => parley.createRoom(name));
    },
  ],
  enterRoom: [
    10,
    (device, town) => {
      const id = town.someRoomId();
      if (id && !device.parley?.room(id))
        device.do(`enters ${id}`, (parley) => parley.joinRoom(id));
    },
  ],
  leaveRoom: [
    4,
    (device, town) =>
      inRoom(device, town, (id) => device.do(`leaves ${id}`, (parley) => parley.leaveRoom(id))),
  ],
  markRead: [
    10,
    (device, town) =>
      inRoom(device, town, (id, { lastSeq, readSeq }) => {
        const seq = town.random.integer(Math.min(readSeq + 1, lastSeq), lastSeq);
        device.do(`reads ${id} up to ${seq}`, (parley) => parley.markRead(id, seq));
      }),
  ],
  openRoom: [
    8,
    (device, town) =>
      inRoom(device, town, (id) => device.do(`opens ${id}`, (parley) => parley.openRoom(id))),
  ],
  closeRoom: [
    3,
    (device, town) =>
      inRoom(device, town, (id) => device.do(`closes ${id}`, (parley) => parley.closeRoom(id))),
  ],
  loadOlder: [
    5,
    (device, town) =>
      inRoom(device, town, (id) => device.do(`scrolls in ${id}`, (parley) => parley.loadOlder(id))),
  ],
  type: [
    3,
    (device, town) => {
      const isTyping = town.random.chance(0.6);
      inRoom(device, town, (id) =>
        device.do(`types in ${id}`, (parley) => parley.setTyping(id, isTyping)),
      );
    },
  ],
  retry: [
    4,
    (device, town) => {
      const failed = device.pending().filter(({ state }) => state === 'failed');
      const message = town.random.pick(failed);
      if (message) device.retry(message.id);
    },
  ],
  discard: [
    2,
    (device, town) => {
      const message = town.random.pick(device.pending());
      if (message) device.discard(message.id);
    },
  ],
  reconnect: [1, (device) => device.do('connects anew', (parley) => parley.reconnect())],
  signOut: [0.3, (device) => device.do('signs out', (parley) => parley.signOut())],
  reload: [
    2,
    (device, { world, random }) => {
      device.crash();
      world.after(random.integer(1, 2_000), () => device.start());
    },
  ],
};

function say(device: Device, town: Town, times: number): void {
  inRoom(device, town, (roomId) => {
    for (let left = times; left > 0; left--) device.send(roomId, town.sentence(device));
  });
}

function inRoom(device: Device, town: Town, act: (roomId: string, room: RoomView) => void): void {
  const room = town.roomOf(device);
  if (room) act(room.id, room);
}
