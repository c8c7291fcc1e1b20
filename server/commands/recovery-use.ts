import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { hashRecoveryCode } from '../access/recovery-codes.ts';
import type { AccountNeeds } from './new-account.ts';
import { recover } from './recover.ts';

export function recoveryUse(needs: AccountNeeds): Handler<'recovery:use'> {
  return async (_caller, { handle, code, password }, whence) => {
    const hash = hashRecoveryCode(code);
    const of = await needs.store.read('recoverable', { secretHash: hash, now: needs.now() });
    if (of === null || of.handle !== handle) {
      throw new ParleyError('unauthenticated', 'this is no code of this handle');
    }
    return recover(needs, { hash, of }, password, whence);
  };
}
