import type {
  Report,
  ReportOutcome,
  ReportReason,
  RoomKind,
  RoomRole,
} from '../../../protocol/entities.ts';
import { mayInCommunity } from '../../domain/permissions.ts';
import type { Steps } from './steps.ts';
import { activePerson } from './transaction.ts';

export interface ReportRow {
  id: string;
  at: number;
  reporter_id: string;
  reason: ReportReason;
  words: string;
  message_id: string;
  room_id: string;
  author_id: string;
  text: string;
  resolved_at: number | null;
  resolved_by: string | null;
  outcome: ReportOutcome | null;
  sent_at: number;
  seq: number;
  deleted_at: number | null;
  kind: RoomKind;
  /** Whether whoever asks may read the room. */
  readable: number;
  /** What the author is in the room; null where they are not in it any more. */
  author_role: RoomRole | null;
}

/** Who may act on reports from a room beside the owner and admins of the community: as `moderate` says. */
const moderates = (member: string) =>
  `(${member}.room_role = 'owner' or (${member}.room_role = 'moderator' and room.kind <> 'group'))`;

/** The reports that somebody may act on. Nobody judges what is said of themselves. */
export const reportsFor = `
  select report.*, message.sent_at, message.seq, message.deleted_at, room.kind,
    case when room.kind = 'public' or place.person_id is not null then 1 else 0 end as readable,
    theirs.room_role as author_role
  from report
  join message on message.id = report.message_id join room on room.id = report.room_id
  left join member as place on place.room_id = room.id and place.person_id = ? and place.left_at is null
  left join member as theirs
    on theirs.room_id = room.id and theirs.person_id = report.author_id and theirs.left_at is null
  where report.author_id <> ? and (1 = ? or ${moderates('place')})`;

/** What stands for the marks of `reportsFor`; `unauthenticated` for who was deactivated. */
export function* asReader(personId: string): Steps<[string, string, number]> {
  const { role } = yield* activePerson(personId);
  return [personId, personId, mayInCommunity('handleReports', role) ? 1 : 0];
}

/** Those who may act on a report of this author's message in this room. */
export const handlersOf = `
  select id from person
  where role in ('owner', 'admin') and deactivated_at is null and id <> ?
  union
  select place.person_id from member as place join room on room.id = place.room_id
  where place.room_id = ? and place.left_at is null and place.person_id <> ? and ${moderates('place')}`;

export function toReport(row: ReportRow): Report {
  const { resolved_at: at, resolved_by: byId, outcome } = row;
  return {
    id: row.id,
    at: row.at,
    reason: row.reason,
    words: row.words,
    byId: row.reporter_id,
    authorId: row.author_id,
    messageId: row.message_id,
    text: row.text,
    sentAt: row.sent_at,
    isDeleted: row.deleted_at !== null,
    kind: row.kind,
    place:
      row.readable === 1
        ? { roomId: row.room_id, seq: row.seq, authorRole: row.author_role }
        : null,
    resolved: at !== null && byId !== null && outcome !== null ? { at, byId, outcome } : null,
  };
}
