/** Bounds how often passwords may be guessed: see docs/decisions/0012-sign-in.md. */
export interface Guesses {
  /**
   * Counts a guess before it is looked at, so that many at once are as many; afterwards no longer, when
   * it was right or could not be looked at. Rejects with `rate_limited` and the wait.
   *
   * @param isRight looks at it
   */
  take(guess: Guess, isRight: () => Promise<boolean>): Promise<boolean>;
}

export interface Guess {
  handle: string;
  address: string;
  /** Identifies a device on which the account's owner has signed in; null: any other. */
  device: string | null;
}
