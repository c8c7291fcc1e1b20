import { expect, test } from 'vitest';
import type { Message } from '../protocol/entities.ts';
import { newId } from '../protocol/uuid.ts';
import { MessageListeners } from './message-listeners.ts';

const author = { id: newId(), name: 'Ada', role: 'guest' as const };
const [tea, coffee] = [newId(), newId()];

function said(roomId: string, seq: number): Message {
  const text = `${roomId === tea ? 'tea' : 'coffee'} ${seq}`;
  return { id: newId(), roomId, authorId: author.id, seq, version: seq, text, sentAt: 0 };
}

test('a feed that is followed again from further back tells of nothing twice', async () => {
  const listeners = new MessageListeners();
  const heard: string[] = [];
  listeners.add(({ text }) => heard.push(text));
  for (const seq of [1, 2, 1, 2, 3]) listeners.tell('e1', said(tea, seq), author);
  listeners.tell('e1', said(coffee, 1), author);
  await Promise.resolve();
  expect(heard).toEqual(['tea 1', 'tea 2', 'tea 3', 'coffee 1']);
});

test('what was said after a backup was brought back is news, though its numbers are not', async () => {
  const listeners = new MessageListeners();
  const heard: string[] = [];
  listeners.add(({ text }) => heard.push(text));
  for (const seq of [1, 2, 3]) listeners.tell('e1', said(tea, seq), author);
  for (const seq of [2, 3]) listeners.tell('e2', said(tea, seq), author);
  await Promise.resolve();
  expect(heard).toEqual(['tea 1', 'tea 2', 'tea 3', 'tea 2', 'tea 3']);
});

test('the next person on this device is told everything', async () => {
  const listeners = new MessageListeners();
  const heard: string[] = [];
  listeners.add(({ text }) => heard.push(text));
  listeners.tell('e1', said(tea, 1), author);
  listeners.forget();
  listeners.tell('e1', said(tea, 1), author);
  await Promise.resolve();
  expect(heard).toEqual(['tea 1', 'tea 1']);
});
