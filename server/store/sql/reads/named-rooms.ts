/**
 * Channels by name, for those who look after the community: of a private one that they are not in they
 * do not learn that it is there, whatever was done in it or whichever bot is.
 */
export interface NamedRoomRow {
  id: string;
  slug: string;
  name: string;
}

export const namedRoomColumns = 'room.id, room.slug, room.name';

/** Rooms beside the place that the reader, its one value, has in each. */
export const roomsReadBy = `room left join member as mine
  on mine.room_id = room.id and mine.person_id = ? and mine.left_at is null`;

export const isRead =
  "(room.kind = 'public' or (room.kind = 'private' and mine.room_id is not null))";
