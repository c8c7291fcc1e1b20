import type { Handler } from '../access/handler.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

export function passkeyAdd(needs: ConfirmNeeds): Handler<'passkey:add'> {
  return async (actor, { name, made, ...proof }, whence) => {
    const personId = actor.person.id;
    await confirmIdentity(needs, actor, proof, whence);
    const passkey = await needs.passkeys.made(made, { name, subject: personId }, whence);
    await needs.store.write('addPasskey', { personId, passkey, now: needs.now() });
    return {};
  };
}
