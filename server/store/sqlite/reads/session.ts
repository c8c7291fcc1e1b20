import type { Reads } from '../../store.ts';
import type { Database } from '../database.ts';
import { type PersonRow, toPerson } from '../rows.ts';

export function session(
  db: Database,
  input: Reads['session']['input'],
): Reads['session']['result'] {
  const row = db.get<PersonRow & { session_id: string }>(
    `select session.id as session_id, person.id, person.kind, person.name
     from session join person on person.id = session.person_id
     where session.token_hash = ? and session.expires_at > ?`,
    input.tokenHash,
    input.now,
  );
  return row ? { sessionId: row.session_id, person: toPerson(row) } : null;
}
