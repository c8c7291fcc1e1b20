import type { Clock } from '../../../client/clock.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';

/** Messages of a room that come within so many ms are told of together. */
const gatherMillis = 500;
/** A room that was loud makes no further sound for so long, in ms; what is shown goes on changing. */
const quietMillis = 20_000;

/** A message worth telling of, and who wrote it. */
export interface Told {
  readonly message: Message;
  readonly author: Person;
}

export interface HeraldNeeds {
  readonly clock: Clock;
  /** Which messages are worth it: as chosen on this device. */
  concerns(message: Message): boolean;
  room(roomId: string): RoomView | undefined;
  /** Whether it is on this tab, and nobody looks. */
  mayTell(): Promise<boolean>;
  /** Replaces what was told of the room before. @param isLoud somebody is to take note */
  show(room: RoomView, news: readonly Told[], isLoud: boolean): void;
  /** What was told of the room has been read, or is no business of theirs any more. */
  takeBack(roomId: string): void;
}

/** What was told of one room and not yet read. */
interface Untold {
  news: Told[];
  isShown: boolean;
  loudAt: number;
  stopTimer: () => void;
}

/** Tells of messages that somebody would like to know of while they look elsewhere: one word per room. */
export class Herald {
  readonly #needs: HeraldNeeds;
  readonly #rooms = new Map<string, Untold>();

  constructor(needs: HeraldNeeds) {
    this.#needs = needs;
  }

  heard(message: Message, author: Person): void {
    const room = this.#needs.room(message.roomId);
    if (!room || message.seq <= room.readSeq || !this.#needs.concerns(message)) return;
    const untold = this.#rooms.get(room.id) ?? {
      news: [],
      isShown: false,
      loudAt: Number.NEGATIVE_INFINITY,
      stopTimer: () => undefined,
    };
    this.#rooms.set(room.id, untold);
    // Several at once, as after a time without a connection, come in one go.
    if (untold.news.every((told) => told.message.id !== message.id)) {
      untold.news.push({ message, author });
    }
    untold.stopTimer();
    untold.stopTimer = this.#needs.clock.after(gatherMillis, () => void this.#tell(room.id));
  }

  /** What has been read meanwhile, here or on another device, is taken back. */
  looked(): void {
    for (const [roomId, untold] of this.#rooms) {
      const room = this.#needs.room(roomId);
      const readSeq = room?.readSeq ?? Number.POSITIVE_INFINITY;
      untold.news = untold.news.filter(
        ({ message }) => message.seq > readSeq && !room?.removed.includes(message.seq),
      );
      if (untold.news.length === 0) this.#drop(roomId, untold);
    }
  }

  /** The session is over, or nothing is to be told any more. */
  stop(): void {
    for (const [roomId, untold] of this.#rooms) this.#drop(roomId, untold);
  }

  async #tell(roomId: string): Promise<void> {
    const mayTell = await this.#needs.mayTell();
    // It may have been read, or the session have ended, while the other tabs were asked.
    const untold = this.#rooms.get(roomId);
    const room = this.#needs.room(roomId);
    if (!untold || !room || untold.news.length === 0) return;
    if (!mayTell) {
      untold.news = [];
      return;
    }
    const now = this.#needs.clock.now();
    const isLoud = now - untold.loudAt >= quietMillis;
    if (isLoud) untold.loudAt = now;
    untold.isShown = true;
    this.#needs.show(room, untold.news, isLoud);
  }

  #drop(roomId: string, untold: Untold): void {
    untold.stopTimer();
    this.#rooms.delete(roomId);
    if (untold.isShown) this.#needs.takeBack(roomId);
  }
}
