import { type MessageRow, mentionsHere } from '../rows.ts';
import { all, type Steps } from '../steps.ts';

/**
 * Which of these messages, all of one room, mention this person because they were in the room. Who says
 * it is in the room as well. Asks nothing where none of them mentions anybody so.
 */
export function* seqsHere(
  roomId: string,
  personId: string | undefined,
  messages: readonly MessageRow[],
): Steps<ReadonlySet<number>> {
  const seqs = messages.filter(mentionsHere).map(({ seq }) => seq);
  if (seqs.length === 0 || personId === undefined) return new Set();
  const own = messages.filter((message) => message.author_id === personId).map(({ seq }) => seq);
  const rows = yield* all<{ seq: number }>(
    'select seq from mention where room_id = ? and person_id = ? and seq between ? and ?',
    roomId,
    personId,
    Math.min(...seqs),
    Math.max(...seqs),
  );
  return new Set([...own, ...rows.map(({ seq }) => seq)]);
}
