import { nameKey } from '../../protocol/text.ts';

/** Whether a password is the first that anybody would try. */
export function isGuessable(password: string, name: string, handle: string): boolean {
  const key = nameKey(password);
  return [name, handle, `${name}${name}`, `${handle}${handle}`].some(
    (known) => nameKey(known) === key,
  );
}
