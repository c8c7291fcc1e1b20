/** What an attacker may have heard of: its own, other people's, and what is long gone. */
export interface Known {
  /** Ids of rooms, people and messages, its own and others'. */
  ids: string[];
  epochs: string[];
  slugs: string[];
  tokens: string[];
}
