import { expect, test } from 'vitest';
import { dayOnTop } from './day-on-top.ts';
import type { TimelineItem } from './items.ts';

const evening = new Date(2030, 4, 17, 22, 30).getTime();
const midnight = new Date(2030, 4, 17).getTime();

function said(sentAt: number): TimelineItem {
  const message = { id: 'm', roomId: 'r', authorId: 'a', seq: 1, version: 1, text: 'hi', sentAt };
  return { kind: 'message', key: 'm', message, first: true };
}

test('the day of what is on top, or of the next that has one', () => {
  const items: TimelineItem[] = [
    { kind: 'start', key: 'start' },
    { kind: 'day', key: 'day', at: evening },
    { kind: 'new', key: 'new' },
    said(evening + 60_000),
  ];
  expect([0, 1, 2, 3, 4].map((index) => dayOnTop(items, index))).toEqual([
    midnight,
    midnight,
    midnight,
    midnight,
    null,
  ]);
});
