import type { Invitation, InvitedRole } from '../../../../protocol/entities.ts';
import type { Reads } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { all, get, type Steps } from '../steps.ts';

export interface InvitationRow {
  id: string;
  role: InvitedRole;
  uses_left: number | null;
  used: number;
  created_at: number;
  created_by: string;
  expires_at: number | null;
}

export function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    role: row.role,
    usesLeft: row.uses_left,
    used: row.used,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
  };
}

const holds = `invitation.revoked_at is null
  and (invitation.expires_at is null or invitation.expires_at > ?)
  and (invitation.uses_left is null or invitation.uses_left > 0)`;

/** So many are shown; whoever has made more has a program do it. */
const most = 500;

export function* invitations({ reader, now }: Reads['invitations']['input']): Steps<Invitation[]> {
  yield* requireRole('invitePeople', reader);
  const rows = yield* all<InvitationRow>(
    `select * from invitation where ${holds} order by created_at desc, id desc limit ?`,
    now,
    most,
  );
  return rows.map(toInvitation);
}

export function* invitation({
  tokenHash,
  now,
}: Reads['invitation']['input']): Steps<Reads['invitation']['result']> {
  const row = yield* get<{ community: string; role: InvitedRole; by: string }>(
    `select community.name as community, invitation.role, person.name as by
     from community, invitation join person on person.id = invitation.created_by
     where ${holds} and invitation.token_hash = ?`,
    now,
    tokenHash,
  );
  return row ? { community: row.community, role: row.role, by: row.by } : null;
}
