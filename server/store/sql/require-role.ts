import type { Role } from '../../../protocol/entities.ts';
import { ParleyError } from '../../../protocol/errors.ts';
import { type CommunityAct, mayInCommunity } from '../../domain/permissions.ts';
import { get, type Steps } from './steps.ts';

/** The person's role, if they may do this in the community now; `forbidden` if not. */
export function* requireRole(act: CommunityAct, personId: string): Steps<Role> {
  const person = yield* get<{ role: Role }>(
    'select role from person where id = ? and deactivated_at is null',
    personId,
  );
  if (person && mayInCommunity(act, person.role)) return person.role;
  throw new ParleyError('forbidden', 'your role does not allow this');
}
