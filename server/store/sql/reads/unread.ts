import { limits } from '../../../../protocol/limits.ts';
import type { PlaceRow, Unread } from '../rows.ts';
import { both, type Steps } from '../steps.ts';

// Of everybody's mentions those of the person and those of all, each by its own index.
const mentions = `
  select member.room_id, mention.seq from member
  join mention on mention.room_id = member.room_id and mention.person_id = member.person_id
    and mention.seq > member.read_seq
  where member.person_id = ? and member.room_id in ?*
  union
  select member.room_id, mention.seq from member
  join mention on mention.room_id = member.room_id and mention.person_id is null
    and mention.seq > member.read_seq and mention.author_id <> member.person_id
  where member.person_id = ? and member.room_id in ?*`;

const removed = `
  select message.room_id, message.seq from member
  join message on message.room_id = member.room_id and message.seq > member.read_seq
    and message.deleted_at is not null
  where member.person_id = ? and member.room_id in ?*`;

/** The first so many of each room, with the number of all. */
const firstOf = (seqs: string) => `
  select room_id, seq, total from (
    select room_id, seq, count(*) over (partition by room_id) as total,
      row_number() over (partition by room_id order by seq) as place
    from (${seqs}) as found
  ) as placed where place <= ? order by room_id, seq`;

type SeqRow = { room_id: string; seq: number; total: number };

/** What a person has not read in these rooms and does not count as the rest does, by room. */
export function* unreadIn(
  personId: string,
  roomIds: readonly string[],
): Steps<ReadonlyMap<string, Unread>> {
  const unread = new Map<string, Unread>();
  if (roomIds.length === 0) return unread;
  const [mentionRows, removedRows] = yield* both<SeqRow, SeqRow>(
    [firstOf(mentions), personId, roomIds, personId, roomIds, limits.mentionsNamed],
    [firstOf(removed), personId, roomIds, limits.removedNamed],
  );
  for (const roomId of roomIds) unread.set(roomId, { mentioned: [], removed: [] });
  for (const { room_id: roomId, seq } of mentionRows) unread.get(roomId)?.mentioned.push(seq);
  for (const { room_id: roomId, seq, total } of removedRows) {
    const room = unread.get(roomId);
    if (!room) continue;
    room.removed.push(seq);
    if (total > limits.removedNamed) room.removedMore = total - limits.removedNamed;
  }
  return unread;
}

/** The same of one room as it stands; nothing is asked where nothing is unread. */
export function* unreadOf(
  room: { id: string; seq: number },
  place: Pick<PlaceRow, 'person_id' | 'left_at' | 'read_seq'>,
): Steps<Unread | undefined> {
  if (place.left_at !== null || place.read_seq >= room.seq) return undefined;
  return (yield* unreadIn(place.person_id, [room.id])).get(room.id);
}
