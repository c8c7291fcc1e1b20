import { newId } from '../../protocol/uuid.ts';
import type { Handler } from '../access/handler.ts';
import { hashToken, newSession, type SessionTimes } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

interface Needs extends SessionTimes {
  store: Store;
  /** How long a name stays taken after its bearer was last here, in ms. */
  nameHoldMillis: number;
}

/** The token is always in the result; an edge that can keep it in a cookie takes it out. */
export function guestJoin(needs: Needs): Handler<'guest:join'> {
  return async (_caller, { name, invitation }, whence) => {
    const now = needs.now();
    const { token, session } = newSession(needs, whence);
    const person = await needs.store.write('addGuest', {
      id: newId(),
      name,
      session,
      invitation: invitation === undefined ? null : hashToken(invitation),
      nameHeldSince: now - needs.nameHoldMillis,
      now,
    });
    return { person, token };
  };
}
