import type { Handler } from '../access/handler.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../access/recovery-codes.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function recoveryMake(needs: ConfirmNeeds): Handler<'recovery:make'> {
  return async (actor, proof, whence) => {
    const confirmed = await confirmIdentity(needs, actor, proof, whence);
    const codes = newRecoveryCodes();
    await needs.store.write('setRecoveryCodes', {
      personId: actor.person.id,
      confirmed,
      codeHashes: codes.map(hashRecoveryCode),
      now: needs.now(),
    });
    return { codes };
  };
}
