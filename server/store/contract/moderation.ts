import type {
  Person,
  Report,
  ReportOutcome,
  ReportReason,
  Room,
} from '../../../protocol/entities.ts';

/** See `Writes` for what holds of all. `unauthenticated` for who was deactivated a moment ago, of what is done in a room or to a report. */
export interface ModerationWrites {
  /**
   * Begins or ends a block; harmless where that is so. `not_found` for somebody with whom one never shared a
   * room, `conflict` where there are `limits.blocks` already.
   */
  blockPerson: {
    input: { personId: string; otherId: string; isBlocked: boolean; now: number };
    result: null;
  };
  /**
   * Keeps a message as it is now for those who may act on it; harmless when the same person has reported it.
   * `not_found` where they may not read it or it is deleted, `forbidden` for their own, `conflict` while
   * `limits.openReports` of theirs wait.
   */
  addReport: {
    input: {
      roomId: string;
      messageId: string;
      by: string;
      reason: ReportReason;
      words: string;
      now: number;
    };
    result: null;
  };
  /** Closes all reports of a message; those that are closed stay as they are. `not_found` for who may not act. */
  resolveReport: {
    input: { reportId: string; outcome: ReportOutcome; by: string; now: number };
    result: Report;
  };
}

/** See `Reads`. */
export interface ModerationReads {
  /** See the command `report:list`. */
  reports: {
    input: { personId: string; resolved: boolean; before: string | undefined; limit: number };
    result: { reports: Report[]; people: Person[]; rooms: Room[]; more: boolean; open: number };
  };
}
