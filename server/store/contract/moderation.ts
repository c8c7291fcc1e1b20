/** See `Writes` for what holds of all. */
export interface ModerationWrites {
  /**
   * Begins or ends a block; harmless where that is so. `not_found` for somebody with whom one never shared a
   * room, `conflict` where there are `limits.blocks` already.
   */
  blockPerson: {
    input: { personId: string; otherId: string; isBlocked: boolean; now: number };
    result: null;
  };
}
