/** @returns whether it is there now: without a secure connection or by a setting it may be refused */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What to send to somebody who is to come to a path of this server. */
export function linkTo(path: string): string {
  return location.origin + path;
}
