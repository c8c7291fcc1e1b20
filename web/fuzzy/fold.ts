const ascii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;
const katakana = /[\u30a1-\u30f6]/g;
/** From a sign of Katakana to the same sound in Hiragana. */
const toHiragana = -0x60;

/**
 * What is left of a text when case, accents and widths do not count: "Ärzte" and "ＡＲＺＴＥ" are both
 * "arzte", ネコ and ねこ are the same cat. For comparing only: in some scripts the marks carry meaning.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFKD')
      .replace(marks, '')
      .replace(katakana, (sign) => String.fromCharCode(sign.charCodeAt(0) + toHiragana))
      .toLowerCase()
      // It has a form of its own at the end of a word, and where that is depends on what is folded.
      .replaceAll('ς', 'σ')
  );
}
