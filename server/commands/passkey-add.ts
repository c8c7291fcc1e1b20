import type { Handler } from '../access/handler.ts';
import { type Passkeys, toMake } from '../access/passkeys.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  passkeys: Passkeys;
  now(): number;
}

/** That it is its owner who asks was shown when it was begun: without that there is no challenge. */
export function passkeyAdd({ store, passkeys, now }: Needs): Handler<'passkey:add'> {
  return async (actor, { name, made }, whence) => {
    const passkey = await passkeys.made(made, { name, subject: toMake(actor) }, whence);
    const { person, sessionId } = actor;
    await store.write('addPasskey', { personId: person.id, sessionId, passkey, now: now() });
    return {};
  };
}
