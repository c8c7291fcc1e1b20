import type { Report } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import { newId } from '../../../../protocol/uuid.ts';
import type { Writes } from '../../store.ts';
import { asReader, handlersOf, type ReportRow, reportsFor, toReport } from '../reported.ts';
import type { MessageRow } from '../rows.ts';
import { permitted } from '../standing.ts';
import { all, get, run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { noteAct } from './note-act.ts';

/** What was said is kept with the report: whoever said it can take it away from everybody but those who judge it. */
export function* addReport(tx: Transaction, input: Writes['addReport']['input']): Steps<null> {
  const { roomId, messageId, by, reason, words, now } = input;
  yield* permitted('read', roomId, by);
  const message = yield* get<MessageRow>(
    'select * from message where id = ? and room_id = ? and deleted_at is null',
    messageId,
    roomId,
  );
  if (!message) {
    throw new ParleyError('not_found', 'there is no such message', { field: 'messageId' });
  }
  if (message.author_id === by) {
    throw new ParleyError('forbidden', 'this is your own message', { field: 'messageId' });
  }
  const known = 'select id from report where message_id = ? and reporter_id = ?';
  if (yield* get(known, messageId, by)) return null;
  yield* requireFewOpen(by);
  yield* run(
    `insert into report (id, at, reporter_id, reason, words, message_id, room_id, author_id, text)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id, reporter_id) do nothing`,
    newId(now),
    now,
    by,
    reason,
    words,
    messageId,
    roomId,
    message.author_id,
    message.text,
  );
  yield* tellHandlers(tx, message.author_id, roomId);
  return null;
}

export function* resolveReport(
  tx: Transaction,
  { reportId, outcome, by, now }: Writes['resolveReport']['input'],
): Steps<Report> {
  const reader = yield* asReader(by);
  const report = yield* get<ReportRow>(`${reportsFor} and report.id = ?`, ...reader, reportId);
  if (!report) {
    throw new ParleyError('not_found', 'there is no such report', { field: 'reportId' });
  }
  if (report.resolved_at !== null) return toReport(report);
  yield* run(
    `update report set resolved_at = ?, resolved_by = ?, outcome = ?
     where message_id = ? and resolved_at is null`,
    now,
    by,
    outcome,
    report.message_id,
  );
  const about = { personId: report.author_id, roomId: report.room_id };
  yield* noteAct({ by, act: 'report:resolve', ...about, detail: outcome, now });
  yield* tellHandlers(tx, report.author_id, report.room_id);
  return toReport({ ...report, resolved_at: now, resolved_by: by, outcome });
}

/** Nobody fills the queue alone. */
function* requireFewOpen(reporterId: string): Steps<void> {
  const open = yield* get<{ count: number }>(
    'select count(*) as count from report where reporter_id = ? and resolved_at is null',
    reporterId,
  );
  if (Number(open?.count) < limits.openReports) return;
  throw new ParleyError('conflict', 'your reports so far have to be looked at first');
}

function* tellHandlers(tx: Transaction, authorId: string, roomId: string): Steps<void> {
  const rows = yield* all<{ id: string }>(handlersOf, authorId, roomId, authorId);
  tx.committed.push({ to: 'handlers', people: rows.map(({ id }) => id) });
}
