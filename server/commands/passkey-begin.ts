import { ParleyError } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Handler } from '../access/handler.ts';
import type { Passkeys } from '../access/passkeys.ts';
import type { Store } from '../store/store.ts';

/** Who has no account yet says under which name and handle they will have one. */
export function passkeyBegin(needs: {
  store: Store;
  passkeys: Passkeys;
}): Handler<'passkey:begin'> {
  return async (caller, input, whence) => {
    const name = caller?.person.handle === undefined ? input.name : caller.person.name;
    const handle = caller?.person.handle ?? input.handle;
    if (name === undefined || handle === undefined) {
      throw new ParleyError('invalid', 'say the name and handle of the account', {
        field: name === undefined ? 'name' : 'handle',
      });
    }
    const subject = caller?.person.id ?? '';
    const { name: community } = await needs.store.read('community', {});
    const known = caller && (await needs.store.read('waysIn', { personId: subject }));
    const except = known?.passkeys.map(({ id }) => id) ?? [];
    const owner = { id: caller?.person.id ?? newId(), name, handle };
    const options = await needs.passkeys.creationOptions(
      owner,
      { subject, community, except },
      whence,
    );
    return { options: { ...options } };
  };
}
