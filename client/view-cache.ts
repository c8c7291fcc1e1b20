import type { Feeds } from './feeds.ts';
import type { History } from './history.ts';
import type { Outbox } from './outbox.ts';
import type { People } from './people.ts';
import { roomView, sortRooms } from './room-view.ts';
import type { Topics } from './topics.ts';
import type { RoomView, TimelineView } from './views.ts';

export interface ViewCacheNeeds {
  feeds: Feeds;
  history: History;
  outbox: Outbox;
  people: People;
  topics: Topics;
}

/** The views of rooms and timelines, made when they are asked for and kept until they change. */
export class ViewCache {
  readonly #needs: ViewCacheNeeds;
  readonly #timelines = new Map<string, TimelineView>();
  #rooms: readonly RoomView[] | null = null;

  constructor(needs: ViewCacheNeeds) {
    this.#needs = needs;
  }

  get rooms(): readonly RoomView[] {
    const { feeds } = this.#needs;
    this.#rooms ??= sortRooms([...feeds.rooms.values()].map((state) => roomView(state, feeds.me)));
    return this.#rooms;
  }

  room(roomId: string): RoomView | undefined {
    const { feeds } = this.#needs;
    const state = feeds.rooms.get(roomId);
    return state && roomView(state, feeds.me);
  }

  timeline(roomId: string): TimelineView {
    let view = this.#timelines.get(roomId);
    if (!view) {
      const { history, outbox, people } = this.#needs;
      view = {
        roomId,
        ...history.view(roomId),
        pending: outbox.pending(roomId),
        notices: people.notices(roomId),
      };
      this.#timelines.set(roomId, view);
    }
    return view;
  }

  /** The list of rooms is another than before, and what is known of this one. */
  roomsChanged(roomId?: string): void {
    this.#rooms = null;
    this.#needs.topics.fire('rooms');
    if (roomId === undefined) return;
    this.#needs.topics.fire(`room:${roomId}`);
    this.timelineChanged(roomId);
  }

  timelineChanged(roomId: string): void {
    this.#timelines.delete(roomId);
    this.#needs.topics.fire(`timeline:${roomId}`);
  }

  clear(): void {
    this.#timelines.clear();
  }
}
