/** Time and chance as the engine needs them; simulations bring their own. */
export interface Clock {
  /** Unix ms. Shown to people and used for waiting, never for order. */
  now(): number;
  /** Runs `action` once after so many ms, unless the returned function is called before. */
  after(millis: number, action: () => void): () => void;
  /** At least 0, less than 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: Date.now,
  after(millis, action) {
    const timer = setTimeout(action, millis);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
