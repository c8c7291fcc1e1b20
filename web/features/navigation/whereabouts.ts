import type { PeopleView, RoomView, TimelineView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import type { Whereabouts } from './switcher-entry.ts';

interface Known {
  readonly rooms: readonly RoomView[];
  readonly timeline: (roomId: string) => Pick<TimelineView, 'messages'>;
  readonly people: (roomId: string) => Pick<PeopleView, 'here' | 'away'>;
  readonly person: (id: string) => Person | undefined;
}

/**
 * Where each of the people this device knows was met last: the room in which they wrote last, of what
 * is held, or else one they are a member of. Who wrote most recently comes first.
 */
export function whereabouts(known: Known, me: string): { person: Person; at: Whereabouts }[] {
  const met = new Map<string, Whereabouts>();
  for (const room of known.rooms) {
    for (const [id, { seq, sentAt }] of lastWords(known.timeline(room.id).messages)) {
      const before = met.get(id)?.said?.at ?? Number.NEGATIVE_INFINITY;
      if (sentAt > before) met.set(id, { room, said: { seq, at: sentAt } });
    }
  }
  for (const room of known.rooms) {
    const { here, away } = known.people(room.id);
    for (const { id } of [...here, ...away]) {
      if (!met.has(id)) met.set(id, { room, said: null });
    }
  }
  met.delete(me);
  return [...met]
    .flatMap(([id, at]) => {
      const person = known.person(id);
      return person ? [{ person, at }] : [];
    })
    .sort((a, b) => (b.at.said?.at ?? 0) - (a.at.said?.at ?? 0));
}

function lastWords(messages: readonly Message[]): Map<string, Message> {
  return new Map(messages.map((message) => [message.authorId, message]));
}
