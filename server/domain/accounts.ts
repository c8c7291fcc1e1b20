import type { Person, Role } from '../../protocol/entities.ts';
import { mayInCommunity, roles } from './permissions.ts';

/** Whether somebody who is here already can be given an account: once, and a bot has a token instead. */
export function mayGetAccount({ role, handle }: Pick<Person, 'role' | 'handle'>): boolean {
  return handle === undefined && role !== 'bot';
}

/** Whether somebody can be the owner: who has no account could not come back. */
export function mayOwn({ role, handle }: Pick<Person, 'role' | 'handle'>): boolean {
  return handle !== undefined && isLetIn(role);
}

/**
 * Whether somebody can be given this role: who has no account could not come back to look after people, and whoever
 * slipped them their session would look after people too.
 */
export function mayBecome(role: Role, { handle }: Pick<Person, 'handle'>): boolean {
  return handle !== undefined || !mayInCommunity('managePeople', role);
}

/** Whether somebody is let in already: an admin may have made a member of a guest who has no account yet. */
export function isLetIn(role: Role): boolean {
  return roles.indexOf(role) > roles.indexOf('guest');
}

/** What somebody of one role is who is given another besides. */
export function higherRole(one: Role, other: Role): Role {
  return roles.indexOf(one) > roles.indexOf(other) ? one : other;
}
