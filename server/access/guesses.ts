/** Bounds how often passwords may be guessed: see docs/decisions/0012-sign-in.md. */
export interface Guesses {
  /**
   * Counts a guess before it is looked at, so that many at once are as many. Throws `rate_limited` with
   * the wait.
   *
   * @param device identifies a device on which the account's owner has signed in; null: any other
   * @returns to be called when the guess was right: then it was none
   */
  count(guess: { handle: string; address: string; device: string | null }): () => void;
}
