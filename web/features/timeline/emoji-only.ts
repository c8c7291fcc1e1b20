import { emojiPattern } from '../../../protocol/emoji.ts';

const gesture = new RegExp(`^(?:${emojiPattern.source}\\s*){1,3}$`, 'u');

/** One to three emoji and nothing else: shown large, as the gesture they are. */
export function isEmojiOnly(text: string): boolean {
  return text.length < 64 && gesture.test(text);
}
