import type { AuditEntry } from '../../../protocol/entities.ts';
import { type AuditNames, auditSentence } from './audit-sentence.ts';

const columns = ['time', 'by', 'act', 'person', 'room', 'detail', 'sentence'] as const;

/** The entries as a table for other programs: RFC 4180, times in UTC. */
export function auditFile(entries: readonly AuditEntry[], names: AuditNames): string {
  const lines = entries.map((entry) =>
    [
      new Date(entry.at).toISOString(),
      names.people.get(entry.byId) ?? entry.byId,
      entry.act,
      entry.personId === null ? '' : (names.people.get(entry.personId) ?? entry.personId),
      entry.roomId === null ? '' : (names.rooms.get(entry.roomId) ?? entry.roomId),
      entry.detail,
      auditSentence(entry, names),
    ].map(cell),
  );
  return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** Somebody who calls themselves `=HYPERLINK(…)` is not carried out by whoever opens the file. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
