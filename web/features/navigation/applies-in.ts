/** What of the page the focus is in, as far as keys are concerned. */
export type Place = 'page' | 'text' | 'field';

/** Fields in which letters are typed; `text` is one of several lines, such as the composer. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text';
  if (target instanceof HTMLSelectElement) return 'field';
  if (!(target instanceof HTMLInputElement)) return 'page';
  return /^(button|checkbox|radio|submit|reset|color|file|image)$/.test(target.type)
    ? 'page'
    : 'field';
}

/**
 * Whether a shortcut applies where the focus is. One without Ctrl, ⌘ or Alt would be typed into a
 * field; a single sign can be turned off altogether, because speech input types signs (WCAG 2.1.4).
 *
 * @param singleKeys whether it was left on
 */
export function appliesIn(keys: string, place: Place, singleKeys: boolean): boolean {
  if (/^(Mod|Alt)\+/.test(keys)) return keys.startsWith('Mod') || place !== 'field';
  // Escape empties a search field and closes a select. In the composer it means the room.
  if (keys === 'Escape') return place !== 'field';
  return place === 'page' && singleKeys;
}
