import { describe, expect, test } from 'vitest';
import { Passwords } from './passwords.ts';

describe('a password', () => {
  test('is kept as a PHC string with a salt of its own, and known again', async () => {
    const passwords = new Passwords();
    const [first, second] = await Promise.all([
      passwords.hash('correct horse'),
      passwords.hash('correct horse'),
    ]);
    const phc = /^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/;
    expect(first).toMatch(phc);
    expect(second).toMatch(phc);
    expect(first).not.toBe(second);
    expect(await passwords.isRight('correct horse', first)).toBe(true);
    expect(await passwords.isRight('correct horsf', first)).toBe(false);
  });

  test('of nobody is never right', async () => {
    expect(await new Passwords().isRight('correct horse', null)).toBe(false);
  });

  test('made at another cost is known by that cost', async () => {
    // From the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
    const kept =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await new Passwords().isRight('password', kept)).toBe(true);
    expect(await new Passwords().isRight('Password', kept)).toBe(false);
  });
});

test('a flood is refused at once where too many wait, and those who wait are served', async () => {
  const passwords = new Passwords({ memory: 1024, passes: 1, parallelism: 1 });
  const answers = Array.from({ length: 100 }, () => passwords.isRight('x', null));
  const settled = Promise.allSettled(answers);
  await expect(answers.at(-1)).rejects.toMatchObject({ code: 'unavailable', retry: true });
  const served = (await settled).filter(({ status }) => status === 'fulfilled');
  expect(served).toHaveLength(32);
});
