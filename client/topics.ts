/** What can be watched: each topic fires when the view of that name may have changed. */
export type Topic =
  | 'connection'
  | 'storage'
  | 'me'
  | 'blocked'
  | 'reports'
  | 'rooms'
  | `room:${string}`
  | `timeline:${string}`
  | 'own-availability'
  | `availability:${string}`
  | `people:${string}`
  | `typing:${string}`;

export class Topics {
  readonly #listeners = new Map<Topic, Set<() => void>>();

  subscribe(topic: Topic, listener: () => void): () => void {
    let listeners = this.#listeners.get(topic);
    if (!listeners) {
      listeners = new Set();
      this.#listeners.set(topic, listeners);
    }
    listeners.add(listener);
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) this.#listeners.delete(topic);
    };
  }

  fire(topic: Topic): void {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }
}
