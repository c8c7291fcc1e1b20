import type { Head, Membership, Person, Room } from '../../../protocol/entities.ts';

export interface Entered {
  room: Room;
  membership: Membership;
  head: Head;
  /** Of a direct or group room, at that head. */
  people?: Person[];
}

/** Of whose behalf a room is read; it is decided in the state that is read. See `RoomAccess.read`. */
export interface OnBehalf {
  /** Left out where the server itself asks. Who may not read the room is refused with `not_found`; `unauthenticated` for who was deactivated. */
  reader?: string;
}
