import { expect, test } from 'vitest';
import type { RoomTraits } from './permissions.ts';
import { isSlowed, slowModeWait } from './slow-mode.ts';

const room: RoomTraits & { slowMode: number } = { kind: 'public', slug: 'general', slowMode: 30 };
const member = { role: 'member', membership: { joined: true, role: 'member' } } as const;

test('a member waits for the rest of the time since their last message, and no longer', () => {
  expect(slowModeWait(room, member, 10_000, 15_000)).toBe(25_000);
  expect(slowModeWait(room, member, 10_000, 40_000)).toBe(0);
  expect(slowModeWait(room, member, 10_000, 90_000)).toBe(0);
});

test('a first message, and a room without slow mode, wait for nothing', () => {
  expect(slowModeWait(room, member, null, 15_000)).toBe(0);
  expect(slowModeWait({ kind: 'public', slug: 'general' }, member, 15_000, 15_000)).toBe(0);
});

test('moderators, owners and in a public room admins do not wait', () => {
  for (const role of ['moderator', 'owner'] as const) {
    const standing = { ...member, membership: { joined: true, role } };
    expect(slowModeWait(room, standing, 15_000, 15_000)).toBe(0);
    expect(isSlowed(room, standing)).toBe(false);
  }
  expect(slowModeWait(room, { ...member, role: 'admin' }, 15_000, 15_000)).toBe(0);
  expect(isSlowed(room, member)).toBe(true);
  expect(isSlowed({ kind: 'public', slug: 'general' }, member)).toBe(false);
});
