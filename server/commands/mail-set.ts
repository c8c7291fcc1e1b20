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
    await confirmIdentity(needs, actor, proof, whence);
    const { id: personId, name } = actor.person;
    const { token, hash: tokenHash } = newToken();
    const time = now();
    const link = letters.link(`/confirm#${token}`);
    const pending = { personId, address, tokenHash, expiresAt: time + linkMillis, now: time };
    await store.write('beginMailAddress', pending);
    const isSent = letters.post([personId, address], async () => {
      const { name: community } = await store.read('community', {});
      return [{ to: address, ...letterTexts[language].confirm({ community, name, link }) }];
    });
    if (!isSent) throw new ParleyError('rate_limited', 'too many letters in too short a time');
    return {};
  };
}
