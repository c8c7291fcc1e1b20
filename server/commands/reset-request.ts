import type { Handler } from '../access/handler.ts';
import type { Letter, Letters } from '../access/letters.ts';
import { newToken } from '../access/sessions.ts';
import { letterTexts } from '../domain/letter-texts.ts';
import type { Store } from '../store/store.ts';

const linkMillis = 60 * 60 * 1000;
/** Several accounts may have one address. */
const mostAccounts = 5;

interface Needs {
  store: Store;
  /** Null: the server sends none. */
  letters: Letters | null;
  now(): number;
}

/** All that depends on whether somebody has the address happens after the answer, and is not in it. */
export function resetRequest({ store, letters, now }: Needs): Handler<'reset:request'> {
  return async (_caller, { address, language }) => {
    if (!letters?.take(address, null)) return {};
    letters.post(async () => {
      const people = await store.read('peopleAtAddress', { address, limit: mostAccounts });
      if (people.length === 0) return [];
      const { name: community } = await store.read('community', {});
      const written: Letter[] = [];
      for (const { id: personId, name, handle } of people) {
        const { token, hash: tokenHash } = newToken();
        const time = now();
        const secret = { personId, address, tokenHash, expiresAt: time + linkMillis, now: time };
        await store.write('addMailedResetLink', secret);
        const link = letters.link(`/reset#${token}`);
        const who = handle === undefined ? name : `${name} (@${handle})`;
        written.push({
          to: address,
          ...letterTexts[language].reset({ community, name: who, link }),
        });
      }
      return written;
    });
    return {};
  };
}
