import type { Reads } from '../../store.ts';
import { requireReader } from '../standing.ts';
import { get, type Steps } from '../steps.ts';

/**
 * A binary search over the seqs, which are dense and ascend with time: one look at a message for each
 * halving (17 in a room of 100,000), by the index that there is for reading pages, in one statement.
 */
export function* seqAt(input: Reads['seqAt']['input']): Steps<Reads['seqAt']['result']> {
  yield* requireReader(input);
  const { roomId, at } = input;
  const found = yield* get<{ seq: number }>(
    `with recursive search (low, high) as (
       select cast(1 as bigint), seq + 1 from room where id = ?
       union all
       select case when message.sent_at < ? then message.seq + 1 else search.low end,
         case when message.sent_at < ? then search.high else message.seq end
       from search join message
         on message.room_id = ? and message.seq = (search.low + search.high) / 2
       where search.low < search.high
     )
     select search.low as seq from search join room on room.id = ?
     where search.low = search.high and search.low <= room.seq`,
    roomId,
    at,
    at,
    roomId,
    roomId,
  );
  return found?.seq ?? null;
}
