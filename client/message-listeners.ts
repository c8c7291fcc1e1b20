import type { Message, Person } from '../protocol/entities.ts';

/**
 * Told of each message when it becomes known, live or missed and caught up with: once, or once more
 * after a crash before it was remembered that it was told.
 */
export type MessageListener = (message: Message, author: Person) => void;

export class MessageListeners {
  readonly #listeners = new Set<MessageListener>();
  /** Up to where each room has been told, by room. */
  readonly #told = new Map<string, { epoch: string; seq: number }>();

  add(listener: MessageListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Later, so that a listener that throws cannot keep a change from being applied. Only what is new
   * to the room's feed in this epoch: an answer that is older than a live event, and says `reset`,
   * has the feed followed from there again.
   */
  tell(epoch: string, message: Message, author: Person): void {
    const { roomId, seq } = message;
    const told = this.#told.get(roomId);
    if (told?.epoch === epoch && seq <= told.seq) return;
    this.#told.set(roomId, { epoch, seq });
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(message, author);
    });
  }

  /** Whoever is next is told everything. */
  forget(): void {
    this.#told.clear();
  }
}
