import type { History, Reading, Sighting, Writing } from './history.ts';

/** What broke the promise, a sentence each. */
export interface Verdict {
  /** Acknowledged, safe in an outbox, or delivered to somebody, and not stored. */
  lost: string[];
  /** Stored, and unknown to somebody who followed the room. */
  missing: string[];
  /** Stored, or told to one client, more than once. */
  duplicated: string[];
  /** Elsewhere than it belongs: in the room's numbers, among its writer's, or in a client's order. */
  reordered: string[];
}

/** Looks for every breach of the promise in what was seen. */
export function judge(history: History): Verdict {
  const verdict: Verdict = { lost: [], missing: [], duplicated: [], reordered: [] };
  const stored = [...history.stored].sort((a, b) => a.seq - b.seq);
  judgeStored(stored, verdict);
  const seqs = new Map(stored.map(({ text, seq }) => [text, seq]));
  for (const writer of history.writers) judgeWriter(writer, seqs, verdict);
  for (const reader of history.readers) {
    for (const life of reader.lives) judgeOrder(reader.name, life, verdict);
    judgeKnown(reader, seqs, verdict);
    judgeHeld(reader, seqs, verdict);
  }
  return verdict;
}

/** @param stored by seq */
function judgeStored(stored: readonly Sighting[], verdict: Verdict): void {
  const texts = new Set<string>();
  for (const [index, { text, seq }] of stored.entries()) {
    if (texts.has(text)) verdict.duplicated.push(`“${text}” is stored again as ${seq}`);
    texts.add(text);
    const before = stored[index - 1]?.seq ?? 0;
    if (seq !== before + 1) verdict.reordered.push(`${seq} is stored after ${before}`);
  }
}

function judgeWriter(writer: Writing, seqs: ReadonlyMap<string, number>, verdict: Verdict): void {
  const lost = new Set<string>();
  for (const { text, safe } of writer.pressed) if (safe && !seqs.has(text)) lost.add(text);
  for (const { text, seq } of writer.acknowledged) {
    const stored = seqs.get(text);
    if (stored === undefined) lost.add(text);
    else if (seq !== null && stored !== seq) {
      verdict.reordered.push(`“${text}” was acknowledged as ${seq} and is stored as ${stored}`);
    }
  }
  for (const text of lost) verdict.lost.push(`“${text}” of ${writer.name} is not stored`);
  let newest = 0;
  for (const { text } of writer.pressed) {
    const seq = seqs.get(text) ?? newest;
    if (seq < newest) verdict.reordered.push(`“${text}” is stored before what was written before`);
    newest = Math.max(newest, seq);
  }
}

/** One life of a client: everything once, in the order of seq. */
function judgeOrder(name: string, life: readonly Sighting[], verdict: Verdict): void {
  const heard = new Set<string>();
  let newest = 0;
  for (const { text, seq } of life) {
    if (heard.has(text)) verdict.duplicated.push(`${name} was told “${text}” again`);
    else if (seq < newest) verdict.reordered.push(`${name} was told ${seq} after ${newest}`);
    heard.add(text);
    newest = Math.max(newest, seq);
  }
}

function judgeKnown(
  { name, lives, looked }: Reading,
  seqs: ReadonlyMap<string, number>,
  verdict: Verdict,
): void {
  const known = new Map([...lives.flat(), ...looked].map(({ text, seq }) => [text, seq]));
  for (const [text, seq] of known) {
    const stored = seqs.get(text);
    if (stored === undefined) verdict.lost.push(`${name} was told “${text}”, which is not stored`);
    else if (stored !== seq) {
      verdict.reordered.push(`${name} was told “${text}” as ${seq}, stored as ${stored}`);
    }
  }
  for (const text of seqs.keys()) {
    if (!known.has(text)) verdict.missing.push(`${name} does not know “${text}”`);
  }
}

/** What a client holds has no hole, up to the newest message. */
function judgeHeld(
  { name, held }: Reading,
  seqs: ReadonlyMap<string, number>,
  verdict: Verdict,
): void {
  const first = held[0];
  if (!first) return;
  judgeOrder(`${name} (in its timeline)`, held, verdict);
  const texts = new Set(held.map(({ text }) => text));
  for (const [text, seq] of seqs) {
    if (seq >= first.seq && !texts.has(text)) verdict.missing.push(`${name} holds no “${text}”`);
  }
}
