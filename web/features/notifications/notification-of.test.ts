import { beforeAll, expect, test } from 'vitest';
import type { RoomView } from '../../../client/views.ts';
import { loadLaterSentences } from '../../i18n/load-language.ts';
import type { Told } from './herald.ts';
import { notificationOf } from './notification-of.ts';

beforeAll(loadLaterSentences);

const room = { id: 'id', kind: 'public', slug: 'tea', givenName: 'Tea' } as RoomView;

function told(name: string, text: string, seq: number): Told {
  return { author: { name }, message: { text, seq } } as Told;
}

test('one message: who, where and what, and it leads there', () => {
  const one = [told('Ada', 'Hello\nthere', 7)];
  expect(notificationOf(room, one, true)).toEqual({
    tag: 'id',
    title: 'Ada in Tea',
    body: 'Hello\nthere',
    path: '/r/tea/7',
  });
  expect(notificationOf(room, one, false).body).toBe('');
});

test('several: how many, the last three a line each, and it leads to the first', () => {
  const many = [1, 2, 3, 4].map((seq) => told(seq % 2 ? 'Ada' : 'Bo', `line ${seq}\n…`, seq));
  const { title, body, path } = notificationOf(room, many, true);
  expect(title).toBe('4 new messages in Tea');
  expect(body).toBe('Bo: line 2 …\nAda: line 3 …\nBo: line 4 …');
  expect(path).toBe('/r/tea/1');
  expect(notificationOf(room, many, false).body).toBe('From Ada and Bo');
});

test('a direct message says who wrote, and not where', () => {
  const people = [{ id: 'ada', name: 'Ada', role: 'guest' as const }];
  const direct = { ...room, kind: 'direct' as const, givenName: '', people };
  expect(notificationOf(direct, [told('Ada', 'Psst', 1)], true).title).toBe('Ada');
});

test('a long text is cut, and never in the middle of an emoji', () => {
  const { body } = notificationOf(room, [told('Ada', `a${'🍞'.repeat(400)}`, 1)], true);
  expect(body.length).toBeLessThan(250);
  expect(body.isWellFormed()).toBe(true);
});
