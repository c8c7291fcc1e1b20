import type { Message, Person } from '../protocol/entities.ts';

/**
 * Told of each message when it becomes known, live or missed and caught up with: once, or once more
 * after a crash before it was remembered that it was told.
 */
export type MessageListener = (message: Message, author: Person) => void;

export class MessageListeners {
  readonly #listeners = new Set<MessageListener>();

  add(listener: MessageListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Later, so that a listener that throws cannot keep a change from being applied. */
  tell(message: Message, author: Person): void {
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(message, author);
    });
  }
}
