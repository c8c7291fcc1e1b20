import { expect, test } from 'vitest';
import { Sealed } from './sealed.ts';

test('what is sealed is opened by the same secret for the same purpose alone, and unchanged', () => {
  const sealed = new Sealed('secret', 'flow').seal('héllo');
  expect(new Sealed('secret', 'flow').open(sealed)).toBe('héllo');
  expect(new Sealed('other', 'flow').open(sealed)).toBeNull();
  expect(new Sealed('secret', 'other').open(sealed)).toBeNull();
  const bytes = Buffer.from(sealed, 'base64url');
  for (const at of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(new Sealed('secret', 'flow').open(changed.toString('base64url'))).toBeNull();
  }
  for (const none of ['', 'x', '!!', sealed.slice(0, 30)]) {
    expect(new Sealed('secret', 'flow').open(none)).toBeNull();
  }
});
