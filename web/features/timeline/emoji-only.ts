const emoji = /^(?:\p{RGI_Emoji}\s*){1,3}$/v;

/** One to three emoji and nothing else: shown large, as the gesture they are. */
export function isEmojiOnly(text: string): boolean {
  // Digits are emoji to Unicode only together with a keycap, which the pattern knows.
  return text.length < 64 && emoji.test(text);
}
