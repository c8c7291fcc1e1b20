import { unspaced } from '../../fuzzy/unspaced.ts';

export type TokenKind = 'person' | 'room' | 'emoji';

/** What is being typed that could be completed. */
export interface Token {
  readonly kind: TokenKind;
  /** Where its sign (`@`, `#`, `:`) stands, in UTF-16 units. */
  readonly start: number;
  /** Where the caret is: the end of what is replaced. */
  readonly end: number;
  /** What stands between the sign and the caret. */
  readonly query: string;
}

/** The signs, also in the width in which Japanese and Chinese keyboards type them. */
const kinds: Readonly<Record<string, TokenKind>> = {
  '@': 'person',
  '＠': 'person',
  '#': 'room',
  '＃': 'room',
  ':': 'emoji',
  '：': 'emoji',
};

/** A name has at most 40 characters, each at most two units. */
const longest = 80;

const queries: Readonly<Record<TokenKind, RegExp>> = {
  // Names have spaces inside of them.
  person: /^(?!\s)[^\n@#]*$/u,
  room: /^[\p{L}\p{M}\p{N}_-]*$/u,
  // One letter is a face: ":D".
  emoji: /^[\p{L}\p{N}+][\p{L}\p{M}\p{N}_+-]+$/u,
};

/** After these the sign is part of something else: an address, a time, a link. */
const holds = /[\p{L}\p{M}\p{N}_/@#＠＃:：&]$/u;

/** The name, room or emoji that is being typed at the caret. */
export function tokenAt(text: string, caret: number): Token | null {
  for (let start = caret - 1; start >= 0 && caret - start <= longest; start--) {
    const sign = text.charAt(start);
    if (sign === '\n') return null;
    const kind = kinds[sign];
    if (kind === undefined) continue;
    const query = text.slice(start + 1, caret);
    if (begins(text, start) && queries[kind].test(query)) return { kind, start, end: caret, query };
  }
  return null;
}

/** A shortcode that ends with the colon before the caret, and where it begins. */
export function shortcodeAt(text: string, caret: number): { start: number; code: string } | null {
  if (text.charAt(caret - 1) !== ':') return null;
  const token = tokenAt(text, caret - 1);
  return token?.kind === 'emoji' ? { start: token.start, code: token.query } : null;
}

function begins(text: string, start: number): boolean {
  // Its last sign: those of planes beyond the first are two units.
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  return !holds.test(before) || unspaced.test(before);
}
