import type { Handler } from '../access/handler.ts';
import type { OneTimeCodes } from '../access/one-time-codes.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function totpBegin(needs: ConfirmNeeds & { codes: OneTimeCodes }): Handler<'totp:begin'> {
  return async (actor, proof, whence) => {
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    const { id: personId, name, handle: label = name } = actor.person;
    const { name: issuer } = await needs.store.read('community', {});
    const { sealed, secret, uri } = await needs.codes.begin(personId, { issuer, label });
    await needs.store.write('beginTotp', { personId, confirmed, secret: sealed });
    return { secret, uri };
  };
}
