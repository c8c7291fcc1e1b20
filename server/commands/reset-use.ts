import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { hashToken } from '../access/sessions.ts';
import type { AccountNeeds } from './new-account.ts';
import { recover } from './recover.ts';

export function resetUse(needs: AccountNeeds): Handler<'reset:use'> {
  return async (_caller, { token, password }, whence) => {
    const hash = hashToken(token);
    const of = await needs.store.read('recoverable', { secretHash: hash, now: needs.now() });
    if (of === null) throw new ParleyError('not_found', 'this link was used, or has run out');
    return recover(needs, { hash, of }, password, whence);
  };
}
