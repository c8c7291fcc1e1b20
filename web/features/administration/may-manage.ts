import type { Person, Role } from '../../../protocol/entities.ts';

/** Ascending, as the server has them: it decides, and this only spares people what it would refuse. */
const roles: readonly Role[] = ['bot', 'guest', 'member', 'admin', 'owner'];

/** Whether somebody of one role looks after people of another. */
export function mayManage(mine: Role, theirs: Role): boolean {
  return looksAfter(mine) && roles.indexOf(theirs) < roles.indexOf(mine);
}

export function looksAfter(role: Role | undefined): boolean {
  return role === 'admin' || role === 'owner';
}

/** The roles that somebody may give, to a person: an admin has an account to come back to. */
export function rolesToGive(mine: Role, { handle }: Pick<Person, 'handle'>) {
  return (['admin', 'member', 'guest'] as const).filter(
    (role) => mayManage(mine, role) && (role !== 'admin' || handle !== undefined),
  );
}
