import { newId } from '../../protocol/uuid.ts';
import type { Handler } from '../access/handler.ts';
import { newToken } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

export function invitationCreate(needs: {
  store: Store;
  now(): number;
}): Handler<'invitation:create'> {
  return async (actor, { role, uses, expiresAt }) => {
    const { token, hash } = newToken();
    const invitation = await needs.store.write('addInvitation', {
      id: newId(),
      tokenHash: hash,
      role,
      uses,
      expiresAt,
      createdBy: actor.person.id,
      now: needs.now(),
    });
    return { invitation, token };
  };
}
