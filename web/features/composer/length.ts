import { limits } from '../../../protocol/limits.ts';
import { characters, hasVisibleCharacter, normaliseText } from '../../../protocol/text.ts';

/** The counter shows for the last so many characters. */
const warnWithin = 500;

export interface Length {
  isEmpty: boolean;
  /** Characters still allowed, negative when there are too many; null while the limit is not near. */
  left: number | null;
  isOver: boolean;
  sendable: boolean;
}

/** How long a text is as the server will count it. */
export function lengthOf(text: string): Length {
  const isEmpty = text === '';
  // Normalising makes three units of one at most (UAX #15). Short of that nothing has to be counted,
  // and this is asked with every key.
  if (limits.messageCharacters - 3 * text.length > warnWithin) {
    return { isEmpty, left: null, isOver: false, sendable: hasVisibleCharacter(text) };
  }
  const normal = normaliseText(text);
  const left = limits.messageCharacters - characters(normal);
  return {
    isEmpty,
    left: left <= warnWithin ? left : null,
    isOver: left < 0,
    sendable: left >= 0 && hasVisibleCharacter(normal),
  };
}

export function isSameLength(a: Length, b: Length): boolean {
  return (
    a.isEmpty === b.isEmpty &&
    a.left === b.left &&
    a.isOver === b.isOver &&
    a.sendable === b.sendable
  );
}
