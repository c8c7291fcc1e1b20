import type { RoomListing } from '../../protocol/commands.ts';
import type { Membership, Role, Room } from '../../protocol/entities.ts';
import { ParleyError } from '../../protocol/errors.ts';
import type { KeptAvailability } from '../domain/availability.ts';
import { isMuted, mayAct, type RoomAct } from '../domain/permissions.ts';
import { refused, requireAct } from '../domain/require-act.ts';
import type { Reads, Store } from '../store/store.ts';
import type { Actor } from './handler.ts';

export interface RoomForActor {
  room: Room;
  /** What the actor is in the community, */
  role: Role;
  /** and in the room. */
  membership: Membership | null;
}

/** The only door to a room on somebody's behalf. Writes decide by the same rules, where they write. */
export class RoomAccess {
  readonly #store: Store;
  readonly #now: () => number;

  /** @param now Unix ms */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * The room, if the actor may do this in it. Rejects with `not_found` when there is no such room
   * for them, with `forbidden` when there is but they may not.
   */
  async open(actor: Actor, roomId: string, act: RoomAct): Promise<RoomForActor> {
    const found = await this.#store.read('room', { roomId, personId: actor.person.id });
    if (!found) throw refused('not_found', act);
    requireAct(act, found.traits, found);
    if (act === 'signal' && isMuted(found.room, found, this.#now())) {
      throw refused('forbidden', act);
    }
    return found;
  }

  /**
   * What a room holds, if the actor may read it in the very state that is read: no removal slips in
   * between. Rejects as above.
   */
  read<K extends 'members' | 'messages' | 'seqAt'>(
    actor: Actor,
    name: K,
    input: Reads[K]['input'],
  ): Promise<Reads[K]['result']> {
    return this.#store.read(name, { ...input, reader: actor.person.id });
  }

  /** The room at an address, now or formerly. Rejects with `not_found` as above. */
  async find(actor: Actor, slug: string): Promise<RoomListing> {
    const personId = actor.person.id;
    const listing = await this.#store.read('roomBySlug', { slug: slug.toLowerCase(), personId });
    const standing = {
      role: actor.person.role,
      membership: listing?.joined ? { joined: true, role: 'member' as const } : null,
    };
    if (!listing || !mayAct('read', listing.room, standing)) {
      throw new ParleyError('not_found', 'there is no such room', { field: 'slug' });
    }
    return listing;
  }

  /** How it is, as it is kept, with those of these people who share a room with the actor. */
  acquaintances(
    actor: Actor,
    people: readonly string[],
  ): Promise<Reads['acquaintances']['result']> {
    return this.#store.read('acquaintances', { personId: actor.person.id, people });
  }

  /** The rooms whose events this person is to receive, and how it is with them. */
  async followedBy(actor: Actor): Promise<{ roomIds: string[]; availability: KeptAvailability }> {
    const personId = actor.person.id;
    const [roomIds, availability] = await Promise.all([
      this.#store.read('joinedRoomIds', { personId }),
      this.#store.read('availability', { personId }),
    ]);
    return { roomIds, availability };
  }
}
