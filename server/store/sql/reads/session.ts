import type { Reads } from '../../store.ts';
import { type PersonRow, personColumns, toPerson } from '../rows.ts';
import { get, type Steps } from '../steps.ts';
import { readScopes } from './bots.ts';

export function* session(input: Reads['session']['input']): Steps<Reads['session']['result']> {
  const row = yield* get<PersonRow & { session_id: string; scopes: string | null }>(
    `select session.id as session_id, session.scopes, ${personColumns}
     from session join person on person.id = session.person_id
     where session.token_hash = ? and session.expires_at > ? and person.deactivated_at is null`,
    input.tokenHash,
    input.now,
  );
  if (!row) return null;
  const scopes = row.scopes === null ? null : readScopes(row.scopes);
  return { sessionId: row.session_id, person: toPerson(row), scopes };
}
