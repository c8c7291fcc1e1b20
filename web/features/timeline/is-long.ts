/** So much of one message is shown at once: a screen of a phone, or a little more. */
const characters = 1_800;
const lines = 26;

/** Whether a message is so long that it would push the conversation away. */
export function isLong(text: string): boolean {
  if (text.length > characters) return true;
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0 && count <= lines; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count > lines;
}
