import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import { hashToken } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

export function invitationFind(needs: { store: Store; now(): number }): Handler<'invitation:find'> {
  return async (_caller, { token }) => {
    const tokenHash = hashToken(token);
    const found = await needs.store.read('invitation', { tokenHash, now: needs.now() });
    if (!found) throw new ParleyError('not_found', 'this invitation does not hold');
    return found;
  };
}
