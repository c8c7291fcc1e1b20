import type { Handler } from '../access/handler.ts';
import { hashRecoveryCode, newRecoveryCodes } from '../access/recovery-codes.ts';
import { type ConfirmNeeds, confirmPassword } from './confirm-password.ts';

export function recoveryMake(needs: ConfirmNeeds): Handler<'recovery:make'> {
  return async (actor, { password }, whence) => {
    await confirmPassword(needs, actor, { password, field: 'password' }, whence);
    const codes = newRecoveryCodes();
    await needs.store.write('setRecoveryCodes', {
      personId: actor.person.id,
      codeHashes: codes.map(hashRecoveryCode),
      now: needs.now(),
    });
    return { codes };
  };
}
