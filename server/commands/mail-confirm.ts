import type { Handler } from '../access/handler.ts';
import { hashToken } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

export function mailConfirm(needs: { store: Store; now(): number }): Handler<'mail:confirm'> {
  return async (_caller, { token }) => {
    const tokenHash = hashToken(token);
    await needs.store.write('confirmMailAddress', { tokenHash, now: needs.now() });
    return {};
  };
}
