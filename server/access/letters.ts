export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** The way of letters out of the server, where it has one. */
export interface Letters {
  /**
   * Whether a letter may go to this address now, which then counts as one: there are few an hour. What anybody may
   * ask for is counted apart, or a stranger could keep the address's owner from what they ask for themselves.
   *
   * @param askedBy who asks, where they have shown that it is them; null for anybody
   */
  take(address: string, askedBy: string | null): boolean;
  /** Has letters written and sent later, so that nobody learns from the time of an answer whether there are any. */
  post(write: () => Promise<readonly Letter[]>): void;
  /** The address of a page here, to be put into one. */
  link(path: string): string;
}
