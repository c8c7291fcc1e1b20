import { ParleyError } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Handler } from '../access/handler.ts';
import { toMake } from '../access/passkeys.ts';
import { type ConfirmNeeds, confirmIdentity } from './confirm-identity.ts';

/**
 * Who has no account yet says under which name and handle they will have one; who has one shows that it is
 * them, before the browser makes a passkey that would stay on the device for nothing.
 */
export function passkeyBegin(needs: ConfirmNeeds): Handler<'passkey:begin'> {
  return async (caller, { name, handle, ...proof }, whence) => {
    const person = caller?.person;
    const except: string[] = [];
    if (caller !== null && person?.handle !== undefined) {
      await confirmIdentity(needs, caller, proof, whence);
      const { passkeys } = await needs.store.read('waysIn', { personId: caller.person.id });
      except.push(...passkeys.map(({ id }) => id));
    }
    const owner = {
      id: person?.id ?? newId(),
      name: person?.handle === undefined ? name : person.name,
      handle: person?.handle ?? handle,
    };
    if (owner.name === undefined || owner.handle === undefined) {
      throw new ParleyError('invalid', 'say the name and handle of the account', {
        field: owner.name === undefined ? 'name' : 'handle',
      });
    }
    const { name: community } = await needs.store.read('community', {});
    const options = await needs.passkeys.creationOptions(
      { id: owner.id, name: owner.name, handle: owner.handle },
      { subject: toMake(caller), community, except },
      whence,
    );
    return { options: { ...options } };
  };
}
