import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { hashToken } from '../access/sessions.ts';
import { type RecoverNeeds, recover } from './recover.ts';

export function resetUse(needs: RecoverNeeds): Handler<'reset:use'> {
  return async (_caller, { token, password, code }, whence) => {
    const hash = hashToken(token);
    const of = await needs.store.read('recoverable', { secretHash: hash, now: needs.now() });
    if (of === null) throw new ParleyError('not_found', 'this link was used, or has run out');
    return recover(needs, { hash, of }, { password, code }, whence);
  };
}
