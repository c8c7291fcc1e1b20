/**
 * One normal form for everything people type, used on both ends of the wire: what the composer
 * counts is what the server stores.
 */

// Explicit directional embeddings, overrides and isolates (UAX #9). An override can make a name or
// a link read as something else, and an unclosed one leaks into the text beside it. Direction is
// the page's business: each text is rendered in an isolated block of its own.
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

// C0 and C1 controls except tab and line feed: invisible, and hostile to terminals.
const controls = /[^\P{Cc}\t\n]/gu;

// Zero-width characters that only serve to make two names look alike. The joiners U+200C and
// U+200D stay: Persian, Indic scripts and composed emoji are broken without them.
const invisible =
  /[^\P{Cf}\u200c\u200d]|[\u115f\u1160\u17b4\u17b5\u2028\u2029\u2800\u3164\uffa0]/gu;

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

// Letters and symbols that show nothing: Hangul fillers, the empty Braille pattern and their like.
const blank = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a string can be stored and sent on unchanged: no lone surrogate, no NUL. */
export function isSoundText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The length that limits speak of: Unicode code points, so an emoji or an ideograph counts one. */
export function characters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) i++;
    count++;
  }
  return count;
}

/** Text of several lines: NFC, line feeds only, no control characters, no blank edges. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(controls, '')
    .replace(bidiControls, '')
    .trim();
}

/** Text of one line, as names and topics are: white space runs become one space. */
export function normaliseLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(controls, '')
    .replace(bidiControls, '')
    .replace(invisible, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether there is anything to see: a message of joiners and combining marks alone is empty. */
export function hasVisibleCharacter(text: string): boolean {
  return visible.test(text.replace(blank, ''));
}

/**
 * The key under which two names are the same name: compatibility forms, case, joiners and spaces
 * do not tell people apart (UAX #31, NFKC_Casefold, as near as the language itself comes to it).
 */
export function nameKey(name: string): string {
  return normaliseLine(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu, '')
    .normalize('NFC');
}
