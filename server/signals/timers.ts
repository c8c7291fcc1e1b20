/** Time as signals need it; tests bring their own. */
export interface Timers {
  /** Unix ms. */
  now(): number;
  /** Runs `action` once after so many ms, unless the returned function is called before. */
  after(millis: number, action: () => void): () => void;
}

/** The real clock. Its timers never keep the process alive. */
export const systemTimers: Timers = {
  now: Date.now,
  after(millis, action) {
    const timer = setTimeout(action, millis).unref();
    return () => clearTimeout(timer);
  },
};
