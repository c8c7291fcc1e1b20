import { type Derive, Passwords } from '../../server/access/passwords.ts';

/**
 * For tests in which what a password costs is no matter, and there are many.
 *
 * @param compute in place of argon2
 */
export function cheapPasswords(compute?: Derive): Passwords {
  return new Passwords({ memory: 64, passes: 1, parallelism: 1 }, compute);
}
