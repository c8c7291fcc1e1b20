export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** The way of letters out of the server, where it has one. */
export interface Letters {
  /**
   * Has letters written and sent later, so that nobody learns from the time of an answer whether there are any.
   *
   * @param about whom and where to: of each there are few an hour
   * @returns whether that will be tried; not when there were too many, or too much waits already
   */
  post(about: readonly string[], write: () => Promise<readonly Letter[]>): boolean;
  /** The address of a page here, to be put into one. */
  link(path: string): string;
}
