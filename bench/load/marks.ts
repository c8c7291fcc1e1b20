/** Each text carries its number between two marks, so that any copy of it tells when it was sent. */

const mark = '~~';
const digits = 9;
const textLength = 100;

/** The text of a message: 100 bytes that begin with its number. */
export function markedText(index: number): string {
  return `${mark}${String(index).padStart(digits, '0')}`.padEnd(textLength, 'x');
}

/** The number of the message in these bytes. Throws when there is none. */
export function readMark(bytes: Buffer, start: number, end: number): number {
  const at = bytes.indexOf(mark, start, 'latin1');
  if (at < 0 || at + mark.length + digits > end) throw new Error('a message without a mark');
  let index = 0;
  for (let i = at + mark.length; i < at + mark.length + digits; i++) {
    index = index * 10 + ((bytes[i] ?? 0) - 0x30);
  }
  return index;
}
