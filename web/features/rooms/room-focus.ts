/** The parts of a room that the focus can be given to from elsewhere. */
type Part = 'log' | 'composer';

const takers = new Map<Part, () => void>();

/**
 * Called by the part itself, while it is there.
 *
 * @param take puts the focus where it belongs in that part: the newest message, the text
 * @returns to be called when it goes
 */
export function takesFocus(part: Part, take: () => void): () => void {
  takers.set(part, take);
  return () => {
    if (takers.get(part) === take) takers.delete(part);
  };
}

/** Puts the focus on the newest message. @returns false when there is none to take it */
export function focusLog(): boolean {
  return focusPart('log');
}

/** Puts the focus where one writes. @returns false when there is no such place */
export function focusComposer(): boolean {
  return focusPart('composer');
}

function focusPart(part: Part): boolean {
  const take = takers.get(part);
  take?.();
  return take !== undefined;
}
