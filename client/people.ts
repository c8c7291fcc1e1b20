import type { Message, Person } from '../protocol/entities.ts';
import { ParleyError } from '../protocol/errors.ts';
import type { Change } from '../protocol/events.ts';
import { limits } from '../protocol/limits.ts';
import type { Signals } from '../protocol/signals.ts';
import { backoff } from './backoff.ts';
import type { Ask } from './catch-up.ts';
import type { Clock } from './clock.ts';
import { quietly } from './quietly.ts';
import { type Listed, type Presence, RoomPeople } from './room-people.ts';
import type { Topic } from './topics.ts';
import { Unreachable } from './transport.ts';
import type { Notice, PeopleView } from './views.ts';

export interface PeopleNeeds {
  clock: Clock;
  ask: Ask;
  learn(people: readonly Person[]): void;
  fire(topic: Topic): void;
  /** The room's notices are others than before. */
  noticesChanged(roomId: string): void;
  /** Where in the room's timeline a notice stands that comes now. */
  lastSeq(roomId: string): number;
  isLobby(roomId: string): boolean;
}

/** So many members of a room are listed at most; those present are listed all, */
const mostMembers = 1_000;
/** except in a crowd: of it everybody asks for one page when they come, and for others when they look. */
const mostMembersOfCrowd = limits.pageRows;

const unknown: PeopleView = {
  status: 'loading',
  count: 0,
  roles: new Map(),
  crowded: false,
  here: [],
  more: 'none',
  away: [],
  complete: false,
};
const nobody: readonly Person[] = [];
const nothing: readonly Notice[] = [];

/** Who is in the rooms that are or were looked at. */
export class People {
  readonly #needs: PeopleNeeds;
  readonly #rooms = new Map<string, RoomPeople>();
  readonly #retries = new Set<() => void>();
  #isConnected = false;

  constructor(needs: PeopleNeeds) {
    this.#needs = needs;
  }

  view(roomId: string): PeopleView {
    return this.#rooms.get(roomId)?.view ?? unknown;
  }

  typing(roomId: string): readonly Person[] {
    return this.#rooms.get(roomId)?.typing ?? nobody;
  }

  notices(roomId: string): readonly Notice[] {
    return this.#rooms.get(roomId)?.notices ?? nothing;
  }

  /** Begins to follow who is in a room; a second time only if the first has failed. */
  async look(roomId: string, me: Person): Promise<void> {
    const known = this.#rooms.get(roomId);
    if (known && known.view.status !== 'failed') return;
    const { clock, isLobby } = this.#needs;
    this.#rooms.set(roomId, new RoomPeople(me.id, clock, isLobby(roomId)));
    this.#needs.fire(`people:${roomId}`);
    await this.#load(roomId);
  }

  /** The room is not ours any more; who is in it is looked up anew should it be again. */
  forget(roomId: string): void {
    this.#rooms.delete(roomId);
  }

  /** The room begins anew: what happened to its members since nobody tells us. */
  async reset(roomId: string, isOpen: boolean): Promise<void> {
    // Otherwise that is asked as soon as we are connected.
    if (!this.#isConnected || !this.#rooms.has(roomId)) return;
    if (isOpen) await this.#load(roomId);
    else this.forget(roomId);
  }

  clear(): void {
    this.#rooms.clear();
  }

  disconnected(): void {
    this.#isConnected = false;
    for (const cancel of this.#retries) cancel();
    this.#retries.clear();
    for (const [roomId, people] of this.#rooms) {
      people.disconnected();
      this.#needs.fire(`typing:${roomId}`);
    }
  }

  /** Asks again who is in the rooms still looked at, and forgets the others. */
  async reconnected(isOpen: (roomId: string) => boolean): Promise<void> {
    this.#isConnected = true;
    const loading: Promise<void>[] = [];
    for (const [roomId, people] of this.#rooms) {
      if (isOpen(roomId)) {
        people.reconnected();
        loading.push(this.#load(roomId));
      } else this.#rooms.delete(roomId);
    }
    await Promise.all(loading);
  }

  memberChanged({ member, person }: Extract<Change, { kind: 'member' }>): void {
    const { roomId } = member;
    this.#rooms.get(roomId)?.memberChanged(member, person, this.#needs.lastSeq(roomId));
    this.#needs.fire(`people:${roomId}`);
    this.#needs.fire(`typing:${roomId}`);
    this.#needs.noticesChanged(roomId);
  }

  /** Who has said it is no longer typing it. */
  spoke({ roomId, authorId }: Message): void {
    if (this.#rooms.get(roomId)?.spoke(authorId)) this.#needs.fire(`typing:${roomId}`);
  }

  presence(signal: Signals['presence']): void {
    const { roomId, joined } = signal;
    const people = this.#rooms.get(roomId);
    if (!people) return;
    this.#needs.learn(joined);
    if (people.presence(signal, this.#needs.lastSeq(roomId))) quietly(this.#load(roomId));
    this.#needs.fire(`people:${roomId}`);
    this.#needs.fire(`typing:${roomId}`);
    this.#needs.noticesChanged(roomId);
  }

  typed(signal: Signals['typing']): void {
    const { roomId } = signal;
    this.#rooms.get(roomId)?.typed(signal, () => this.#needs.fire(`typing:${roomId}`));
  }

  /** Asks for more of the people who are in a crowd now; how it goes shows in the view. */
  async loadMore(roomId: string): Promise<void> {
    const people = this.#rooms.get(roomId);
    const after = people?.loadingMore() ?? null;
    this.#needs.fire(`people:${roomId}`);
    if (!people || after === null) return;
    try {
      const page = await this.#needs.ask('presence:list', { roomId, after });
      this.#needs.learn(page.people);
      people.addMore(after, page);
    } catch (error) {
      people.addMore(after, null);
      throw error;
    } finally {
      this.#needs.fire(`people:${roomId}`);
    }
  }

  /** @param failures how often it has failed just before */
  async #load(roomId: string, failures = 0): Promise<void> {
    const people = this.#rooms.get(roomId);
    if (!people) return;
    const loading = people.loading();
    try {
      const here = await this.#here(roomId);
      const most = here.crowded ? mostMembersOfCrowd : mostMembers;
      const { members, complete } = await this.#members(roomId, most);
      this.#needs.learn([...here.people, ...members.map(({ person }) => person)]);
      people.fill(loading, here, members, complete);
    } catch (error) {
      if (!people.failed(loading)) return;
      const mayHelp = error instanceof Unreachable || (error instanceof ParleyError && error.retry);
      if (this.#isConnected && mayHelp) this.#loadLater(roomId, failures + 1, error);
      throw error;
    } finally {
      this.#needs.fire(`people:${roomId}`);
    }
  }

  /** A new connection asks by itself; on the one there is nobody else would have reason to. */
  #loadLater(roomId: string, failures: number, error: unknown): void {
    const people = this.#rooms.get(roomId);
    const { clock } = this.#needs;
    const cancel = clock.after(backoff(failures, clock, error), () => {
      this.#retries.delete(cancel);
      if (this.#rooms.get(roomId) === people) quietly(this.#load(roomId, failures));
    });
    this.#retries.add(cancel);
  }

  async #here(roomId: string): Promise<Presence> {
    let list = await this.#needs.ask('presence:list', { roomId });
    while (list.next !== null && !list.crowded) {
      const input = { roomId, limit: limits.pageRows, after: list.next };
      const page = await this.#needs.ask('presence:list', input);
      list = { ...page, people: [...list.people, ...page.people] };
    }
    return list;
  }

  async #members(roomId: string, most: number): Promise<{ members: Listed[]; complete: boolean }> {
    const listed: Listed[] = [];
    let after: string | undefined;
    do {
      const input = { roomId, limit: limits.pageRows, ...(after !== undefined && { after }) };
      const { members, more } = await this.#needs.ask('member:list', input);
      listed.push(...members);
      after = more ? listed.at(-1)?.person.id : undefined;
    } while (after !== undefined && listed.length < most);
    return { members: listed, complete: after === undefined };
  }
}
