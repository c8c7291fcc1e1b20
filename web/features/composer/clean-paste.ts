const softBreaks = /\r\n?|[\v\f\u2028\u2029\u0085]/g;

/**
 * A pasted text with the line breaks that one saw where it was copied. Word ends a line inside of a
 * paragraph with a vertical tab, which would vanish on sending and glue two words together.
 */
export function cleanPaste(text: string): string {
  return text.replace(softBreaks, '\n').replaceAll('\0', '');
}
