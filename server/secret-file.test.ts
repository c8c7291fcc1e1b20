import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../test/kit/temp-folder.ts';
import { secretFile } from './secret-file.ts';

test('the secret is made once, for its owner’s eyes', () => {
  const folder = tempFolder();
  const secret = secretFile(folder);
  expect(secret).toHaveLength(43);
  expect(secretFile(folder)).toBe(secret);
  expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe(secret);
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
});
