/** Whom to tell when something that is kept in localStorage changes, in this tab or in another. */
export class StoredChanges {
  readonly #isAbout: (key: string) => boolean;
  readonly #listeners = new Set<() => void>();

  /** @param isAbout whether another tab's change of this key is one of what is meant */
  constructor(isAbout: (key: string) => boolean) {
    this.#isAbout = isAbout;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) addEventListener('storage', this.#hear);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) removeEventListener('storage', this.#hear);
    };
  };

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Without a key, all of it was cleared. */
  readonly #hear = ({ key }: StorageEvent): void => {
    if (key === null || this.#isAbout(key)) this.tell();
  };
}
