/** A page with a conversation in it, and the server it comes from. */
export interface Site {
  title: string;
  url: string;
  /** Of a person who is signed in; null where nobody is. */
  token: string | null;
  /** Expressions in the page: the newest message is there; a message that ends in this text is. */
  isThere: string;
  says(text: string): string;
  /** Another one: how many pixels of the log's top are blank, since their rows are not made; null where all are. */
  blankAbove: string | null;
  stop(): Promise<void>;
}

export const parleyTitle = '**Parley**';
export const tutorialTitle = 'the tutorial’s page';
