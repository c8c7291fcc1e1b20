import type { Message } from '../protocol/entities.ts';

/** What instances tell each other. Wake-ups: what counts stands in the cache they share. */
export type News =
  /** The outbox in the cache is another than before. */
  | { readonly kind: 'outbox' }
  /** The server has this message, which was in the outbox. */
  | { readonly kind: 'sent'; readonly message: Message }
  /** Whose session this browser has from now on; null when it was ended. */
  | { readonly kind: 'session'; readonly personId: string | null };

/**
 * The other instances over the same cache at the same time, such as the tabs of a browser. One of
 * those that are connected leads: it sends what stands in the outbox they share.
 */
export interface Siblings {
  /**
   * Stands for the lead, as somebody who can send now. The lead passes on by itself when its holder
   * steps down, ends, or no longer stirs. For a moment two may believe to have it: messages name
   * themselves, so that costs a repeated request and nothing else.
   *
   * @param changed told true when the lead is won, false when it is lost
   * @returns steps down, or stands no longer
   */
  lead(changed: (isLeader: boolean) => void): () => void;
  /** Tells all others; those that are frozen or closing may never hear it. */
  tell(news: News): void;
  /** @returns stops listening */
  hear(listener: (news: News) => void): () => void;
}

/** Nobody else uses the cache, or nobody can be told: whoever stands for the lead has it. */
export const noSiblings: Siblings = {
  lead(changed) {
    changed(true);
    return () => undefined;
  },
  tell: () => undefined,
  hear: () => () => undefined,
};
