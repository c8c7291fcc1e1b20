import { expect, test } from 'vitest';
import type { Mentions, Message, Person } from '../../../protocol/entities.ts';
import { mentionedIn } from './mentioned-in.ts';

const people: Record<string, Person> = {
  me: { id: 'me', name: 'Me', role: 'member', handle: 'myself' },
  cy: { id: 'cy', name: 'Cy Twombly', role: 'guest' },
  ada: { id: 'ada', name: 'Ada', role: 'member', handle: 'ada.lovelace' },
  other: { id: 'other', name: 'ADA', role: 'member', handle: 'ada.other' },
  room: { id: 'room', name: 'Room', role: 'guest' },
};

function mentioned(mentions: Mentions | undefined, authorId = 'bo') {
  const message: Message = {
    id: 'm',
    roomId: 'r',
    authorId,
    seq: 1,
    version: 1,
    text: '',
    sentAt: 0,
    ...(mentions && { mentions }),
  };
  return mentionedIn(message, 'me', (id) => people[id]);
}

test('people are found in a text by their handle, guests by their name', () => {
  expect(mentioned({ people: ['me', 'cy', 'unknown'] })).toEqual({
    names: ['myself', 'Me', 'Cy Twombly', 'Cy Twombly'],
    mine: ['myself', 'Me'],
    whose: new Map([
      ['myself', 'me'],
      ['Me', 'me'],
      ['Cy Twombly', 'cy'],
    ]),
  });
});

test('who is behind a name is known where the server has found one of those who have it, and not of two', () => {
  expect(mentioned({ people: ['ada'] })?.whose.get('Ada')).toBe('ada');
  expect(mentioned({ people: ['ada', 'other'] })?.whose).toEqual(
    new Map([
      ['ada.lovelace', 'ada'],
      ['ada.other', 'other'],
    ]),
  );
});

test('nobody is behind the names of many, nor behind a name that may be one of them', () => {
  expect(mentioned({ people: [], here: true, room: true })?.whose.size).toBe(0);
  expect(mentioned({ people: ['room'] })?.whose.get('Room')).toBe('room');
  expect(mentioned({ people: ['room'], room: true })?.whose.size).toBe(0);
});

test('everybody is the reader as well, unless it is they who say it', () => {
  expect(mentioned({ people: [], room: true })?.mine).toEqual(['room']);
  expect(mentioned({ people: [], here: true }, 'me')).toMatchObject({ names: ['here'], mine: [] });
  expect(mentioned(undefined)).toBeUndefined();
});
