import { expect, it } from 'vitest';
import type { RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { whereabouts } from './whereabouts.ts';

const person = (id: string): Person => ({ id, name: id.toUpperCase(), role: 'guest' });
const rooms = ['lobby', 'garden'].map((id) => ({ id }) as RoomView);
const said = (authorId: string, seq: number, sentAt: number) =>
  ({ authorId, seq, sentAt }) as Message;

it('finds people where they wrote last, the latest first, and the silent ones where they are members', () => {
  const talk: Record<string, Message[]> = {
    lobby: [said('ada', 1, 10), said('bo', 2, 20), said('ada', 3, 30)],
    garden: [said('ada', 7, 25), said('bo', 8, 40), said('me', 9, 50)],
  };
  const found = whereabouts(
    {
      rooms,
      timeline: (id) => ({ messages: talk[id] ?? [] }),
      people: (id) => ({ here: id === 'garden' ? [person('cy'), person('ada')] : [], away: [] }),
      person,
    },
    'me',
  );
  expect(found.map(({ person, at }) => [person.id, at.room.id, at.said?.seq])).toEqual([
    ['bo', 'garden', 8],
    ['ada', 'lobby', 3],
    ['cy', 'garden', undefined],
  ]);
});
