const ascii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;

/**
 * What is left of a text when case, accents and widths do not count: "Ärzte" and "ＡＲＺＴＥ" are both
 * "arzte". For comparing only: in some scripts the marks carry meaning.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(marks, '').toLowerCase();
}
