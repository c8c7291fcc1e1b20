import type { Invitation, InvitedRole } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { isOpenTo, mayInvite } from '../../../domain/permissions.ts';
import { requireInvitation } from '../../../domain/require-invitation.ts';
import type { Writes } from '../../store.ts';
import { community } from '../reads/community.ts';
import { type InvitationRow, toInvitation } from '../reads/invitations.ts';
import { requireRole } from '../require-role.ts';
import { get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { noteAct } from './note-act.ts';

export function* addInvitation(
  _tx: Transaction,
  input: Writes['addInvitation']['input'],
): Steps<Invitation> {
  const role = yield* requireRole('invitePeople', input.createdBy);
  if (!mayInvite(role, input.role)) {
    throw new ParleyError('forbidden', 'you may not invite for this role', { field: 'role' });
  }
  const row = yield* get<InvitationRow>(
    `insert into invitation (id, token_hash, role, uses_left, created_at, created_by, expires_at)
     values (?, ?, ?, ?, ?, ?, ?) returning *`,
    input.id,
    input.tokenHash,
    input.role,
    input.uses,
    input.now,
    input.createdBy,
    input.expiresAt,
  );
  if (!row) throw new ParleyError('internal', 'the invitation was not stored');
  const { createdBy: by, role: detail, now } = input;
  yield* noteAct({ by, act: 'invitation:create', detail, now });
  return toInvitation(row);
}

export function* revokeInvitation(
  _tx: Transaction,
  { id, personId, now }: Writes['revokeInvitation']['input'],
): Steps<null> {
  yield* requireRole('invitePeople', personId);
  const revoked = yield* run(
    'update invitation set revoked_at = ? where id = ? and revoked_at is null',
    now,
    id,
  );
  if (revoked > 0) yield* noteAct({ by: personId, act: 'invitation:revoke', now });
  return null;
}

/**
 * What somebody may become who asks to be this: without an invitation, where it is open to all, or by
 * one use of theirs. An invitation that was presented has to hold, open or not: who follows a link is
 * not to be less than it says without learning of it.
 */
export function* redeem<Wanted extends 'guest' | 'member'>(
  wanted: Wanted,
  tokenHash: Uint8Array | null,
  now: number,
): Steps<Wanted | Exclude<InvitedRole, 'guest'>> {
  if (tokenHash === null) {
    const { joining } = yield* community();
    if (isOpenTo(joining, wanted)) return wanted;
    throw new ParleyError('forbidden', 'joining this community takes more than that');
  }
  // One statement: of many at once each sees what the one before has left.
  const used = yield* get<{ role: InvitedRole }>(
    `update invitation set uses_left = uses_left - 1, used = used + 1
     where token_hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)
       and (uses_left is null or uses_left > 0)
     returning role`,
    tokenHash,
    now,
  );
  return requireInvitation(used?.role ?? null, wanted);
}
