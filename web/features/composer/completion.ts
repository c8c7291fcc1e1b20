import type { FuzzyMatch } from '../../fuzzy/fuzzy-match.ts';

/** One of the things that could be meant. */
export interface Completion {
  /** Unique in its list. */
  readonly key: string;
  /** What stands in the message when it is picked. */
  readonly inserts: string;
  /** What is read out for it. */
  readonly label: string;
  readonly ranges: FuzzyMatch['ranges'];
  /** Called when it is picked. */
  readonly picked?: () => void;
  /** More about it, in small print. */
  readonly note?: string;
  readonly picture:
    | { readonly kind: 'person'; readonly id: string; readonly here: boolean }
    | { readonly kind: 'many' }
    | { readonly kind: 'room' }
    | { readonly kind: 'emoji'; readonly emoji: string };
}

/** So many are offered at once: more would have to be read instead of typed on. */
export const mostCompletions = 8;
