import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { hashRecoveryCode } from '../access/recovery-codes.ts';
import { type RecoverNeeds, recover } from './recover.ts';

export function recoveryUse(needs: RecoverNeeds): Handler<'recovery:use'> {
  return async (_caller, { handle, code, second, password }, whence) => {
    const hash = hashRecoveryCode(code);
    const of = await needs.store.read('recoverable', { secretHash: hash, now: needs.now() });
    if (of === null || of.handle !== handle) {
      throw new ParleyError('unauthenticated', 'this is no code of this handle');
    }
    return recover(needs, { hash, of }, { password, code: second }, whence);
  };
}
