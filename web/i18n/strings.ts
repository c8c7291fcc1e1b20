import type { ErrorCode } from '../../protocol/errors.ts';
import { en } from './en.ts';
import type { enLater } from './en-later.ts';
import { wordsFor } from './words.ts';

export type Strings = ReturnType<typeof en> & ReturnType<typeof enLater>;

/**
 * Every sentence of the web client, in the language that is spoken now: to be read while rendering. Of English
 * those of `enLater` are here once whoever says them has waited for `loadLaterSentences`.
 */
export let strings = en(wordsFor('en-GB')) as Strings;

/** The locale of dates, numbers and order. BCP 47. */
export let locale = 'en-GB';

/** Called once a catalogue is there; who shows its sentences has to render anew. */
export function speak(next: Strings, nextLocale: string): void {
  strings = next;
  locale = nextLocale;
}

/** The friendly words for a refusal. */
export function errorText(code: ErrorCode | undefined): string {
  return code === undefined ? strings.unknownError : strings.errors[code];
}
