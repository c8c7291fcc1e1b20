import { expect, test } from 'vitest';
import type { Mentions, Message, Person } from '../../../protocol/entities.ts';
import { mentionedIn } from './mentioned-in.ts';

const people: Record<string, Person> = {
  me: { id: 'me', name: 'Me', role: 'member', handle: 'myself' },
  cy: { id: 'cy', name: 'Cy Twombly', role: 'guest' },
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
  });
});

test('everybody is the reader as well, unless it is they who say it', () => {
  expect(mentioned({ people: [], room: true })?.mine).toEqual(['room']);
  expect(mentioned({ people: [], here: true }, 'me')).toEqual({ names: ['here'], mine: [] });
  expect(mentioned(undefined)).toBeUndefined();
});
