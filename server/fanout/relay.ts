import type { ChangeEvent } from '../../protocol/events.ts';
import type { Committed } from '../store/store.ts';
import { type Outgoing, outgoing } from './connection.ts';
import type { LocalRooms } from './local-rooms.ts';

/**
 * The one place that tells of durable changes. It is called after the commit, in commit order, and
 * keeps who listens in step with the memberships it passes on: a change to a membership counts for
 * the very next event.
 */
export function relay(rooms: LocalRooms, committed: readonly Committed[]): void {
  for (const fact of committed) {
    if (fact.to === 'room') {
      const event = outgoing(fact.event.kind, fact.event);
      const here = fact.here && {
        event: mentioningHere(event, fact.event),
        people: new Set(fact.here),
      };
      for (const connection of rooms.inRoom(fact.roomId)) {
        connection.deliver(here?.people.has(connection.person.id) ? here.event : event);
      }
    } else if (fact.to === 'home') {
      if (fact.event.kind === 'membership') {
        const { roomId, joined } = fact.event.membership;
        rooms.setMembership(fact.personId, roomId, joined);
      }
      const event = outgoing(fact.event.kind, fact.event);
      for (const connection of rooms.ofPerson(fact.personId)) connection.deliver(event);
    } else if (fact.to === 'handlers') {
      const event = outgoing('reports', {});
      for (const personId of fact.people) {
        for (const connection of rooms.ofPerson(personId)) connection.deliver(event);
      }
    } else if (fact.to === 'person') {
      rooms.setPerson(fact.person);
    } else if (fact.to === 'availability') {
      rooms.setAvailability(fact.personId, fact.availability);
    } else {
      for (const connection of [...rooms.ofSession(fact.sessionId)]) connection.expel();
    }
  }
}

/** The message as those read it whom it mentions because they are in the room. */
function mentioningHere(event: Outgoing, change: ChangeEvent): Outgoing {
  if (change.kind !== 'message' || !change.message.mentions) return event;
  const { message } = change;
  const mentions = { ...change.message.mentions, here: true as const };
  return outgoing('message', { ...change, message: { ...message, mentions } });
}
