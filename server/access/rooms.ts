import type { Membership, Room } from '../../protocol/entities.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { mayAct, type RoomAct } from '../domain/permissions.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './handler.ts';

export interface RoomForActor {
  room: Room;
  membership: Membership | null;
}

/** The only door to a room on somebody's behalf. */
export class RoomAccess {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The room, if the actor may do this in it. Rejects with `not_found` when there is no such room
   * for them, with `forbidden` when there is but they may not.
   */
  async open(actor: Actor, roomId: string, act: RoomAct): Promise<RoomForActor> {
    const found = await this.#store.read('room', { roomId, personId: actor.person.id });
    if (!found || !mayAct('read', found.room, found.membership)) {
      throw new ParleyError('not_found', 'there is no such room', { field: 'roomId' });
    }
    if (!mayAct(act, found.room, found.membership)) {
      throw new ParleyError('forbidden', `you may not ${act} here`, { field: 'roomId' });
    }
    return found;
  }

  /** The rooms whose events this person is to receive. */
  followedBy(actor: Actor): Promise<string[]> {
    return this.#store.read('joinedRoomIds', { personId: actor.person.id });
  }
}
