/** See `Writes` for what holds of all. */
export interface UpkeepWrites {
  /**
   * Takes away what opens nothing any more, at most `limit` of each kind: sessions, challenges,
   * links and invitations that have run out, invitations that are used up or revoked, and devices not signed
   * in on since `devicesSince`. On several nodes at once it is harmless.
   */
  sweep: {
    input: { now: number; devicesSince: number; limit: number };
    /** Whether nothing of the kind is left. */
    result: { removed: number; isDone: boolean };
  };
}
