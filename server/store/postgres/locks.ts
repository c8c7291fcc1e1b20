import { pairOf } from '../sql/pair.ts';
import type { WriteName, Writes } from '../store.ts';
import type { Connection } from './connection.ts';

/** The rows whose counters an operation will raise, and those that must not change under it. */
interface Wanted {
  rooms: readonly string[];
  people: readonly string[];
  /** And those of all rooms that these are or were in. */
  roomsOf?: readonly string[];
  /** And the direct rooms of these two. */
  pairs?: readonly string[];
  /** And those that whoever is new enters. */
  defaultRooms?: true;
}

type Input<K extends WriteName> = Writes[K]['input'];

const membership = (input: { roomId: string; personId: string }): Wanted => ({
  rooms: [input.roomId],
  people: [input.personId],
});

/**
 * The rooms too, which are told of the person; and who manages, lest they lose their role meanwhile. Who becomes the
 * owner of such a room is found only then: of two that wait in a circle for once, one begins anew.
 */
const managing = ({ personId, by }: { personId: string; by: string }): Wanted => ({
  rooms: [],
  people: [personId, by],
  roomsOf: [personId],
});

/** Of somebody who is here already, all rooms that are told; of anybody the lobby, whose lock lets no two nodes give away one name at once. */
function renaming(personId: string | null, lobbyId: string): Wanted {
  const people = personId === null ? [] : [personId];
  return { rooms: [lobbyId], people, roomsOf: people };
}

/** Somebody may be new. */
const arriving = (formerId: string | null, lobbyId: string): Wanted => ({
  ...renaming(formerId, lobbyId),
  defaultRooms: true,
});

const nothing: Wanted = { rooms: [], people: [] };

const wanted: { [K in WriteName]: (input: Input<K>, lobbyId: string) => Wanted } = {
  addGuest: (_input, lobbyId) => arriving(null, lobbyId),
  addAccount: ({ formerId }, lobbyId) => arriving(formerId, lobbyId),
  signIn: () => nothing,
  // It may make an account.
  signInByIdentity: ({ formerId }, lobbyId) => arriving(formerId, lobbyId),
  updatePerson: ({ personId }, lobbyId) => renaming(personId, lobbyId),
  // The person too: of two ways in that are given up at once one stays.
  linkIdentity: ({ personId }) => ({ rooms: [], people: [personId] }),
  unlinkIdentity: ({ personId }) => ({ rooms: [], people: [personId] }),
  beginMailAddress: () => nothing,
  confirmMailAddress: () => nothing,
  removeMailAddress: () => nothing,
  addMailedResetLink: () => nothing,
  changePassword: () => nothing,
  setRecoveryCodes: () => nothing,
  // Both: neither gets another role between the look at it and the link.
  addResetLink: ({ personId, by }) => ({ rooms: [], people: [personId, by] }),
  recover: () => nothing,
  beginTotp: () => nothing,
  confirmTotp: () => nothing,
  endTotp: () => nothing,
  // Two who take away the last two ways in at once wait for each other here.
  addPasskey: (input) => ({ rooms: [], people: [input.personId] }),
  removePasskey: (input) => ({ rooms: [], people: [input.personId] }),
  usePasskey: () => nothing,
  signInByPasskey: () => nothing,
  endSession: () => nothing,
  updateCommunity: () => nothing,
  setCommunityPicture: () => nothing,
  // Who makes it: had they lost their role in the same moment, it would outlive their power.
  addInvitation: ({ createdBy }) => ({ rooms: [], people: [createdBy] }),
  revokeInvitation: () => nothing,
  noteSeen: (input) => ({ rooms: [], people: input.people }),
  addRoom: (input) => ({ rooms: [input.id], people: [input.createdBy] }),
  addGroup: (input) => ({ rooms: [input.id], people: [input.createdBy, ...input.people] }),
  // Two who open the room of the two of them at once wait for each other here.
  openDirect: (input) => ({ rooms: [input.id], people: [input.personId, input.otherId] }),
  editRoom: (input) => ({ rooms: [input.roomId], people: [] }),
  // The lobby too: who is new finds the same rooms that were locked for them.
  setDefaultRoom: ({ roomId }, lobbyId) => ({ rooms: [roomId, lobbyId], people: [] }),
  hideRoom: membership,
  archiveRoom: (input) => ({ rooms: [input.roomId], people: [] }),
  addMember: membership,
  removeMember: membership,
  appointMember: membership,
  // The room too: who is told that it is so finds no message of theirs after it.
  muteMember: membership,
  // The room: of the same message's reports one comes after the other.
  addReport: ({ roomId }) => ({ rooms: [roomId], people: [] }),
  // Two who close the reports of one message at once do so one after the other.
  resolveReport: (_input, lobbyId) => ({ rooms: [lobbyId], people: [] }),
  // As with a mute. The people too: two who open their room meanwhile find the block, or it finds the room.
  blockPerson: ({ personId, otherId }) => ({
    rooms: [],
    people: [personId, otherId],
    pairs: [pairOf(personId, otherId)],
  }),
  setPersonRole: managing,
  deactivatePerson: managing,
  reactivatePerson: managing,
  signOutPerson: managing,
  transferOwnership: ({ personId, by }) => {
    const people = [personId, by];
    return { rooms: [], people, roomsOf: people };
  },
  // As with guests: no two nodes give away one name, and nobody makes more bots than they may.
  addBot: ({ by }, lobbyId) => ({ rooms: [lobbyId], people: [by] }),
  addBotToken: ({ botId, by }) => ({ rooms: [], people: [botId, by] }),
  endBotToken: ({ by }) => ({ rooms: [], people: [by] }),
  // The room too: a message of the same person must not be overtaken by an older position.
  moveReadPosition: membership,
  moveReadPositionBack: membership,
  moveReadPositions: ({ personId, rooms }) => ({
    rooms: rooms.map(({ roomId }) => roomId),
    people: [personId],
  }),
  preferRoom: membership,
  addMessage: (input) => ({ rooms: [input.roomId], people: [] }),
  deleteMessage: (input) => ({ rooms: [input.roomId], people: [] }),
  setAvailability: ({ personId }) => ({ rooms: [], people: [personId] }),
  probe: () => nothing,
  // Two nodes that sweep at once wait for each other here.
  sweep: (_input, lobbyId) => ({ rooms: [lobbyId], people: [] }),
};

const lockRooms = 'select from room where id = any($1) order by id for no key update';
/** For what is rarer: those of people, the direct rooms of pairs, and with `$4` those that whoever is new enters. */
const lockMoreRooms = `select from room
  where id = any($1 || array(select room_id from member where person_id = any($2))
    || array(select id from room where pair = any($3))
    || array(select id from room where is_default = 1 and $4))
  order by id for no key update`;
const lockPeople = 'select from person where id = any($1) order by id for no key update';

/**
 * Locks what a batch will write before it writes anything, in one order for all nodes: rooms, then
 * people, each by id. So two nodes that write to the same rooms wait for each other and never in a
 * circle, and what an operation reads of these rows is still so when it writes.
 */
export function lock(
  connection: Connection,
  requests: readonly { name: WriteName; input: unknown }[],
  lobbyId: string,
): void {
  const rooms = new Set<string>();
  const people = new Set<string>();
  const roomsOf = new Set<string>();
  const pairs = new Set<string>();
  let isAnybodyNew = false;
  for (const { name, input } of requests) {
    const rows = wantedBy(name, input, lobbyId);
    for (const id of rows.rooms) rooms.add(id);
    for (const id of rows.people) people.add(id);
    for (const id of rows.roomsOf ?? []) roomsOf.add(id);
    for (const pair of rows.pairs ?? []) pairs.add(pair);
    if (rows.defaultRooms) isAnybodyNew = true;
  }
  if (roomsOf.size + pairs.size > 0 || isAnybodyNew) {
    connection.send(lockMoreRooms, [[...rooms], [...roomsOf], [...pairs], isAnybodyNew]);
  } else if (rooms.size > 0) connection.send(lockRooms, [[...rooms]]);
  if (people.size > 0) connection.send(lockPeople, [[...people]]);
}

function wantedBy<K extends WriteName>(name: K, input: unknown, lobbyId: string): Wanted {
  return wanted[name](input as Input<K>, lobbyId);
}
