import { expect, it } from 'vitest';
import type { Message } from '../../../protocol/entities.ts';
import { unreadMessages } from './unread-messages.ts';

function held(from: number, to: number) {
  const messages = Array.from({ length: to - from + 1 }, (_, i) => ({ seq: from + i }) as Message);
  return { messages };
}
const room = (readSeq: number, lastSeq: number) => ({
  readSeq,
  lastSeq,
  unread: lastSeq - readSeq,
});
const seqs = ({ messages }: { messages: readonly Message[] }) => messages.map(({ seq }) => seq);

it('shows what is unread and nothing else', () => {
  const shown = unreadMessages(room(7, 10), held(1, 10));
  expect(seqs(shown)).toEqual([8, 9, 10]);
  expect(shown).toMatchObject({ earlier: 0, missing: false });
});

it('shows the newest of much, and says how many are before', () => {
  const shown = unreadMessages(room(0, 100), held(51, 100));
  expect(seqs(shown)).toEqual([93, 94, 95, 96, 97, 98, 99, 100]);
  expect(shown).toMatchObject({ earlier: 92, missing: false });
});

it('knows what it lacks: everything, the newest, or a part', () => {
  expect(unreadMessages(room(7, 10), { messages: [] })).toEqual({
    messages: [],
    earlier: 0,
    missing: true,
  });
  expect(unreadMessages(room(7, 10), held(1, 9))).toMatchObject({ messages: [], missing: true });
  expect(unreadMessages(room(0, 20), held(18, 20))).toMatchObject({ earlier: 17, missing: true });
});

it('lacks nothing where everything has been read', () => {
  expect(unreadMessages(room(10, 10), held(1, 10))).toEqual({
    messages: [],
    earlier: 0,
    missing: false,
  });
});
