import { afterUse, parseHabits } from '../emoji/habits.ts';
import { type Tone, tones } from '../emoji/with-tone.ts';
import { readOwn, writeOwn } from './personal-store.ts';

const habitsKey = 'emoji';
const toneKey = 'skin-tone';

/** The emoji that this person uses on this device, the most used first, each without a tone of skin. */
export function frequentEmoji(): string[] {
  return parseHabits(readOwn(habitsKey)).map(([emoji]) => emoji);
}

/** @param emoji without a tone of skin */
export function emojiUsed(emoji: string): void {
  writeOwn(habitsKey, JSON.stringify(afterUse(parseHabits(readOwn(habitsKey)), emoji)));
}

export function skinTone(): Tone {
  const stored = Number(readOwn(toneKey) ?? 0);
  return tones.find((tone) => tone === stored) ?? 0;
}

export function chooseSkinTone(tone: Tone): void {
  writeOwn(toneKey, String(tone));
}
