import { Passwords } from '../../server/access/passwords.ts';

/** For tests in which what a password costs is no matter, and there are many. */
export function cheapPasswords(): Passwords {
  return new Passwords({ memory: 64, passes: 1, parallelism: 1 });
}
