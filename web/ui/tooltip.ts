/**
 * What makes an element show a tooltip on hover and focus; the tooltip layer does the rest. The words
 * are a help for the eyes: the element is named by its own label.
 *
 * @param shortcut the key that does the same, such as `Mod+K`
 */
export function tooltip(text: string, shortcut?: string): Record<`data-${string}`, string> {
  return shortcut === undefined
    ? { 'data-tooltip': text }
    : { 'data-tooltip': text, 'data-shortcut': shortcut };
}
