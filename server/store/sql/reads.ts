import type { ReadName, Reads } from '../store.ts';
import { changesSince } from './reads/changes-since.ts';
import { members } from './reads/members.ts';
import { messages } from './reads/messages.ts';
import { joinedRoomIds, room, roomBySlug, rooms } from './reads/rooms.ts';
import { seqAt } from './reads/seq-at.ts';
import { session } from './reads/session.ts';
import type { Steps } from './steps.ts';

/** Every read operation, by the name under which the store's interface knows it. */
export const reads: {
  [K in ReadName]: (input: Reads[K]['input']) => Steps<Reads[K]['result']>;
} = {
  session,
  room,
  roomBySlug,
  rooms,
  joinedRoomIds,
  members,
  messages,
  seqAt,
  changesSince,
};
