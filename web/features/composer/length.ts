import { limits } from '../../../protocol/limits.ts';
import { characters, hasVisibleCharacter, normaliseText } from '../../../protocol/text.ts';

/** The counter shows for the last so many characters. */
const warnWithin = 500;

export interface Length {
  /** Characters still allowed, or fewer while it is not near; negative when there are too many. */
  left: number;
  isNear: boolean;
  isOver: boolean;
  sendable: boolean;
}

/** How long a text is as the server will count it. */
export function lengthOf(text: string): Length {
  // Normalising makes three units of one at most (UAX #15). Short of that nothing has to be counted,
  // and this is asked with every key.
  const least = limits.messageCharacters - 3 * text.length;
  if (least > warnWithin) {
    return { left: least, isNear: false, isOver: false, sendable: hasVisibleCharacter(text) };
  }
  const normal = normaliseText(text);
  const left = limits.messageCharacters - characters(normal);
  return {
    left,
    isNear: left <= warnWithin,
    isOver: left < 0,
    sendable: left >= 0 && hasVisibleCharacter(normal),
  };
}
