import { describe, expect, test } from 'vitest';
import type { Notice, PendingMessage, TimelineView } from '../../../client/views.ts';
import type { Message } from '../../../protocol/entities.ts';
import { summarise, timelineItems } from './items.ts';

const noon = new Date(2030, 4, 17, 12).getTime();
const minute = 60_000;

function message(seq: number, authorId: string, sentAt: number): Message {
  return { id: `m${seq}`, roomId: 'r', authorId, seq, version: seq, text: 'hi', sentAt };
}

function notice(kind: Notice['kind'], name: string, afterSeq: number, at = noon): Notice {
  return { id: `${kind}-${name}`, kind, person: { id: name, name, role: 'guest' }, at, afterSeq };
}

function pending(id: string, createdAt: number): PendingMessage {
  return { id, roomId: 'r', text: 'hi', createdAt, state: 'queued', error: null };
}

/** The items in short: a first message of a group is upper case. */
function shape(view: Partial<TimelineView>, newAfter: number | null = null): string[] {
  const full: TimelineView = {
    roomId: 'r',
    status: 'ready',
    messages: [],
    pending: [],
    notices: [],
    atStart: false,
    atEnd: true,
    older: 'idle',
    newer: 'idle',
    ...view,
  };
  return timelineItems(full, { me: 'me', newAfter }).map((item) => {
    if (item.kind === 'message') return item.first ? item.key.toUpperCase() : item.key;
    if (item.kind === 'notices') return `notices:${item.notices.length}`;
    return item.kind;
  });
}

describe('groups', () => {
  test('messages of one author within five minutes of each other', () => {
    const messages = [
      message(1, 'ada', noon),
      message(2, 'ada', noon + 4 * minute),
      message(3, 'ada', noon + 8 * minute),
      message(4, 'ada', noon + 13 * minute),
      message(5, 'bo', noon + 13 * minute),
    ];
    expect(shape({ messages })).toEqual(['day', 'M1', 'm2', 'm3', 'M4', 'M5']);
  });

  test('what is not yet sent with what was', () => {
    const messages = [message(1, 'me', noon)];
    const waiting = [pending('p1', noon + minute), pending('p2', noon + 9 * minute)];
    expect(shape({ messages, pending: waiting })).toEqual(['day', 'M1', 'p1', 'P2']);
  });

  test('a clock that was set back begins no day a second time', () => {
    const day = 24 * 60 * minute;
    const messages = [
      message(1, 'ada', noon),
      message(2, 'ada', noon + day),
      message(3, 'ada', noon),
    ];
    const waiting = [pending('p1', noon - day)];
    expect(shape({ messages })).toEqual(['day', 'M1', 'day', 'M2', 'm3']);
    const full = shape({ messages, pending: waiting });
    expect(full.slice(0, -2)).toEqual(['day', 'M1', 'day', 'M2', 'm3']);
  });

  test('not across a day, a notice or the new line', () => {
    const midnight = new Date(2030, 4, 18).getTime();
    const messages = [
      message(1, 'ada', midnight - minute),
      message(2, 'ada', midnight + minute),
      message(3, 'ada', midnight + 2 * minute),
      message(4, 'ada', midnight + 3 * minute),
    ];
    const notices = [notice('joined', 'bo', 2, midnight + 2 * minute)];
    expect(shape({ messages, notices }, 3)).toEqual([
      'day',
      'M1',
      'day',
      'M2',
      'notices:1',
      'M3',
      'new',
      'M4',
    ]);
  });
});

test('below a part of the past stands nothing that happens now', () => {
  const messages = [message(7, 'ada', noon), message(8, 'ada', noon)];
  const notices = [notice('joined', 'bo', 7), notice('joined', 'cy', 20)];
  const waiting = [pending('p1', noon)];
  expect(shape({ messages, notices, pending: waiting, atEnd: false })).toEqual([
    'day',
    'M7',
    'notices:1',
    'M8',
  ]);
});

describe('the new line', () => {
  const messages = [message(1, 'ada', noon), message(2, 'me', noon), message(3, 'ada', noon)];

  test('stands before the first unread message of somebody else', () => {
    expect(shape({ messages }, 1)).toEqual(['day', 'M1', 'M2', 'new', 'M3']);
  });

  test('is not drawn before its place is loaded', () => {
    const loaded = [message(7, 'ada', noon), message(8, 'ada', noon)];
    expect(shape({ messages: loaded }, 3)).toEqual(['day', 'M7', 'm8']);
    expect(shape({ messages: loaded }, 6)).toEqual(['day', 'new', 'M7', 'm8']);
  });

  test('does not stand where everything is read', () => {
    expect(shape({ messages }, 3)).toEqual(['day', 'M1', 'M2', 'M3']);
  });
});

describe('notices', () => {
  test('stand after their message, those in a row together', () => {
    const messages = [message(7, 'ada', noon), message(8, 'ada', noon)];
    const notices = [
      notice('joined', 'too-early', 2),
      notice('joined', 'bo', 7),
      notice('went', 'cy', 7),
      notice('joined', 'di', 8),
    ];
    expect(shape({ messages, notices })).toEqual(['day', 'M7', 'notices:2', 'M8', 'notices:1']);
  });

  test('count a person once, by what they did last', () => {
    const run = [notice('joined', 'bo', 1), notice('joined', 'ada', 1), notice('went', 'bo', 1)];
    expect(summarise(run)).toEqual({ joined: ['ada'], gone: [], came: [], went: ['bo'] });
  });
});

test('the beginning of the room stands on top', () => {
  expect(shape({ atStart: true, messages: [message(1, 'ada', noon)] })).toEqual([
    'start',
    'day',
    'M1',
  ]);
});
