/**
 * Types a text in place of a range, as if by hand. The field takes the focus, and the caret stands
 * behind the text.
 *
 * @param start by default what is selected is replaced. UTF-16 units
 */
export function insertText(
  field: HTMLTextAreaElement,
  text: string,
  start = field.selectionStart,
  end = field.selectionEnd,
): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, yet the one way that Ctrl+Z takes back: after `setRangeText` nothing can be undone,
  // also not what was typed before (Chromium).
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
