import type { Mentions } from '../../../../protocol/entities.ts';
import { limits } from '../../../../protocol/limits.ts';
import {
  findMentions,
  isWide,
  mentionCandidates,
  wideMentions,
} from '../../../../protocol/mentions.ts';
import { mayAct, mayMentionMany } from '../../../domain/permissions.ts';
import type { Writes } from '../../store.ts';
import { type MemberRow, type PersonRow, personColumns, type RoomRow, toTraits } from '../rows.ts';
import { both, run, type Steps } from '../steps.ts';

type Input = Writes['addMessage']['input'];

/** Who says it, as what of which room. */
type AuthorRow = PersonRow &
  Pick<MemberRow, 'room_role'> &
  Pick<RoomRow, 'kind' | 'slug' | 'archived_at' | 'announce_only' | 'members'>;

/** Whom a message mentions. */
export interface Mentioned {
  mentions: Mentions;
  /** Those mentioned by name, and those because they are in the room. */
  people: readonly string[];
  here: readonly string[];
}

type CandidateRow = PersonRow & { [K in 'left_at' | 'room_role']: MemberRow[K] | null } & {
  room_id: string | null;
};

/**
 * Who is meant by the names in a text: people by their handle who may read the room, guests of the room by
 * their name, and with @here and @room many, for whom that may be said.
 */
export function* findMentioned(input: Input, author: AuthorRow): Steps<Mentioned | null> {
  const { roomId, text, present = [] } = input;
  const { handles, nameKeys } = mentionCandidates(text);
  if (handles.length === 0) return null;
  const candidate = `select ${personColumns}, member.room_id, member.left_at, member.room_role from person`;
  const [byHandle, byName] = yield* both<CandidateRow, CandidateRow>(
    [
      `${candidate} left join member on member.person_id = person.id and member.room_id = ?
       where person.handle in ?* and person.deactivated_at is null`,
      roomId,
      handles,
    ],
    // Names are given again to others after a time; whoever was here last has it now.
    [
      `${candidate} join member on member.person_id = person.id and member.room_id = ?
       where person.name_key in ?* and person.handle is null and person.deactivated_at is null
         and member.left_at is null order by person.seen_at desc limit ${2 * limits.messageMentions}`,
      roomId,
      nameKeys,
    ],
  );
  const room = toTraits(author);
  const named = new Map<string, string>();
  for (const row of [...byHandle, ...byName]) {
    const { role, left_at: leftAt, room_role: roomRole } = row;
    const membership = roomRole === null ? null : { joined: leftAt === null, role: roomRole };
    if (!mayAct('read', room, { role, membership })) continue;
    const name = row.handle ?? row.name;
    if (!named.has(name)) named.set(name, row.id);
  }
  const membership = { joined: true, role: author.room_role };
  const many = mayMentionMany(
    { ...room, members: author.members },
    { role: author.role, membership },
  );
  const names = new Set<string>();
  for (const { name } of findMentions(text, [...(many ? wideMentions : []), ...named.keys()])) {
    names.add(name);
  }
  if (names.size === 0) return null;
  const people = [...names]
    .flatMap((name) => (isWide(name) ? [] : (named.get(name) ?? [])))
    .slice(0, limits.messageMentions);
  const isHere = many && names.has('here');
  const isRoom = many && names.has('room');
  return {
    mentions: {
      people: [...new Set(people)],
      ...(isHere && { here: true }),
      ...(isRoom && { room: true }),
    },
    people,
    here: isHere ? present : [],
  };
}

/** Notes which message mentions whom, for those who have yet to read it. */
export function* noteMentions(
  { roomId, authorId }: Input,
  seq: number,
  { mentions, people, here }: Mentioned,
): Steps<void> {
  if (people.length + here.length > 0) {
    yield* run(
      `insert into mention (room_id, seq, person_id, author_id)
       select room_id, cast(? as bigint), person_id, cast(? as text) from member
       where room_id = ? and left_at is null and person_id in ?* and person_id <> ?`,
      seq,
      authorId,
      roomId,
      [...new Set([...people, ...here])],
      authorId,
    );
  }
  if (mentions.room) {
    yield* run(
      'insert into mention (room_id, seq, person_id, author_id) values (?, ?, null, ?)',
      roomId,
      seq,
      authorId,
    );
  }
}
