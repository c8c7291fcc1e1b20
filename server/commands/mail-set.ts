import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Letters } from '../access/letters.ts';
import { newToken } from '../access/sessions.ts';
import { letterTexts } from '../domain/letter-texts.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

const linkMillis = 24 * 60 * 60 * 1000;

/** @param needs.letters null: the server sends none */
export function mailSet(needs: ConfirmNeeds & { letters: Letters | null }): Handler<'mail:set'> {
  return async (actor, { address, language, ...proof }, whence) => {
    const { store, letters, now } = needs;
    if (!letters) throw new ParleyError('forbidden', 'this server sends no letters');
    // Whoever reads them can set the password: it is for the account's owner to say who that is.
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    const { id: personId, name, handle } = actor.person;
    // The store decides; this keeps guests from using up the letters of an address.
    if (handle === undefined) throw new ParleyError('forbidden', 'make an account first');
    // Before anything is written: the link that was sent last works on where another one is refused.
    if (!letters.take(address, personId)) {
      throw new ParleyError('rate_limited', 'too many letters in too short a time');
    }
    const { token, hash: tokenHash } = newToken();
    const time = now();
    const link = letters.link(`/confirm#${token}`);
    const pending = {
      personId,
      confirmed,
      address,
      tokenHash,
      expiresAt: time + linkMillis,
      now: time,
    };
    await store.write('beginMailAddress', pending);
    letters.post(async () => {
      const { name: community } = await store.read('community', {});
      return [{ to: address, ...letterTexts[language].confirm({ community, name, link }) }];
    });
    return {};
  };
}
