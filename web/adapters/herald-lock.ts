/** Held by the one tab that tells of messages. */
const heraldLock = 'parley:herald';
/** Held, together, by the tabs that somebody looks at. */
const attendedLock = 'parley:attended';

/**
 * Of the tabs of this browser one tells of messages. The browser passes the lock on when its tab is
 * closed or has crashed, and tries not to freeze the tab that holds it.
 */
export class HeraldLock {
  #isHerald = false;
  /** Gives the lock back, or stops waiting for it. */
  #leave: () => void = () => undefined;
  /** Not attended any more. */
  #lookAway: (() => void) | null = null;

  /** To be called when it may have changed whether somebody looks at this tab. */
  setAttended(isAttended: boolean): void {
    if (!isAttended) {
      this.#lookAway?.();
      this.#lookAway = null;
    } else {
      this.#lookAway ??= hold(attendedLock, 'shared', () => undefined);
    }
  }

  /** Stands for it. */
  stand(): void {
    this.#leave = hold(heraldLock, 'exclusive', () => {
      this.#isHerald = true;
    });
  }

  leave(): void {
    this.#isHerald = false;
    this.#leave();
  }

  /** Whether it is on this tab to tell, and nobody looks at any of them. */
  async mayTell(): Promise<boolean> {
    const locks = lockManager();
    if (!locks) return true;
    if (!this.#isHerald) return false;
    const { held } = await locks.query();
    return held?.every(({ name }) => name !== attendedLock) ?? true;
  }
}

/** Absent outside of secure contexts, whatever its type says; each tab speaks for itself there. */
function lockManager(): LockManager | undefined {
  return navigator.locks;
}

/** @returns lets go, or waits no longer */
function hold(name: string, mode: LockMode, held: () => void): () => void {
  const waiting = new AbortController();
  let release: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  lockManager()
    ?.request(name, { mode, signal: waiting.signal }, () => {
      held();
      return over;
    })
    .catch((error: unknown) => {
      if (!waiting.signal.aborted) console.warn(`The lock ${name} is not to be had.`, error);
    });
  return () => {
    waiting.abort();
    release();
  };
}
