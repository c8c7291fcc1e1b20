import { expect, test } from 'vitest';
import type { Message } from '../../../protocol/entities.ts';
import { type MessageDeeds, messageActions, type ReaderDeeds } from './message-actions.tsx';

const message: Message = {
  id: 'message',
  roomId: 'room',
  authorId: 'bo',
  seq: 3,
  version: 3,
  text: 'Hello',
  sentAt: 0,
};
const nothing = () => undefined;
const reader: ReaderDeeds = {
  copyText: nothing,
  copyLink: nothing,
  report: nothing,
  mayWriteTo: ({ authorId }) => authorId === 'bo',
  writeTo: nothing,
  isBlocked: ({ authorId }) => (authorId === 'me' ? null : false),
  setBlocked: nothing,
  nameOf: () => 'Bo',
};
const member: MessageDeeds = {
  ...reader,
  markUnread: nothing,
  mayDelete: () => true,
  delete: nothing,
  mayManage: () => true,
  manage: nothing,
  retry: nothing,
  discard: nothing,
};
const ids = (some: Partial<Message>, does: MessageDeeds | ReaderDeeds) =>
  messageActions({ ...message, ...some }, does).map(({ id }) => id);

test('whoever reads along copies, links, writes to the author, reports and blocks; the rest is for who is in the room', () => {
  expect(ids({}, reader)).toEqual(['copy', 'copy-link', 'write', 'report', 'block']);
  expect(ids({ authorId: 'me' }, reader)).toEqual(['copy', 'copy-link']);
  expect(ids({ deletedAt: 1 }, reader)).toEqual(['copy-link', 'write', 'block']);
  expect(ids({}, member)).toEqual([
    'copy',
    'copy-link',
    'mark-unread',
    'delete',
    'write',
    'report',
    'block',
    'manage',
  ]);
});
