import type { InvitedRole } from '../../protocol/entities.ts';
import { ParleyError } from '../../protocol/errors.ts';

/**
 * Whom an invitation makes of somebody who asks to be this. Throws where there is none, or it is to
 * something else.
 *
 * @param invited null where the invitation does not hold
 */
export function requireInvitation<Wanted extends 'guest' | 'member'>(
  invited: InvitedRole | null,
  wanted: Wanted,
): Wanted | Exclude<InvitedRole, 'guest'> {
  const field = 'invitation';
  if (invited === null) {
    throw new ParleyError('not_found', 'this invitation does not hold', { field });
  }
  const isForGuests = invited === 'guest';
  if (isForGuests !== (wanted === 'guest')) {
    throw new ParleyError('forbidden', 'this invitation is to something else', { field });
  }
  return isForGuests ? wanted : invited;
}
