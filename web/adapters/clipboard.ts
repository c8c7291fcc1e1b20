/**
 * Puts plain text on the clipboard, when somebody has just asked for it.
 *
 * @returns whether it is there now
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that did not come over a secure connection has only the old command.
    return copyByCommand(text);
  }
}

/** What to send to somebody who is to come to a path of this server. */
export function linkTo(path: string): string {
  return location.origin + path;
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
