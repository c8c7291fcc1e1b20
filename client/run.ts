import type { Message } from '../protocol/entities.ts';

/** Messages of one room, ascending by seq, without a hole. */
export type Run = readonly Message[];

/** Whether two runs overlap or stand side by side, so that together they are one; never with an empty one. */
export function touches(a: Run, b: Run): boolean {
  const [aFirst, aLast, bFirst, bLast] = [a[0], a.at(-1), b[0], b.at(-1)];
  if (!aFirst || !aLast || !bFirst || !bLast) return false;
  return aFirst.seq <= bLast.seq + 1 && bFirst.seq <= aLast.seq + 1;
}

/** Two runs that touch, as one. Of two versions of a message the newer stays. */
export function mergeRuns(held: Run, incoming: Run): Run {
  const first = incoming[0];
  if (first && first.seq === (held.at(-1)?.seq ?? 0) + 1) return [...held, ...incoming];
  const bySeq = new Map(held.map((message) => [message.seq, message]));
  let changed = false;
  for (const message of incoming) {
    const known = bySeq.get(message.seq);
    if (known && known.version >= message.version) continue;
    bySeq.set(message.seq, message);
    changed = true;
  }
  return changed ? [...bySeq.values()].sort((a, b) => a.seq - b.seq) : held;
}

/** The run with the newer version of a message it contains. */
export function replaceIn(run: Run, message: Message): Run {
  const index = message.seq - (run[0]?.seq ?? 0);
  const known = run[index];
  return known && known.version < message.version ? run.with(index, message) : run;
}

/** The run at the end of messages that ascend, and may have holes. */
export function lastRun(messages: readonly Message[]): Run {
  let start = messages.length - 1;
  while (start > 0 && messages[start - 1]?.seq === (messages[start]?.seq ?? 0) - 1) start--;
  return messages.slice(Math.max(start, 0));
}

/** The run at the beginning of messages that ascend, and may have holes. */
export function firstRun(messages: readonly Message[]): Run {
  const first = messages[0]?.seq ?? 0;
  const hole = messages.findIndex(({ seq }, index) => seq !== first + index);
  return hole < 0 ? messages : messages.slice(0, hole);
}
