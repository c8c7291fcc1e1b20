import type { BotToken, Person } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { limits } from '../../../../protocol/limits.ts';
import type { Writes } from '../../store.ts';
import { type BotTokenRow, toBotToken, writeScopes } from '../reads/bots.ts';
import { requireRole } from '../require-role.ts';
import { all, get, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { requireFreeHandle, requireFreeName } from './names.ts';
import { noteAct } from './note-act.ts';
import { insertPerson } from './welcome-person.ts';

/** It comes when its session ends: when it is revoked, the bot deactivated, or its maker no admin any more. */
const never = Number.MAX_SAFE_INTEGER;

export function* addBot(_tx: Transaction, input: Writes['addBot']['input']): Steps<Person> {
  const { id, name, handle, by, now } = input;
  yield* requireRole('manageBots', by);
  const [made] = yield* all<{ bots: number }>(
    'select count(*) as bots from person where made_by = ? and deactivated_at is null',
    by,
  );
  if (made && made.bots >= limits.botsOfMaker) {
    throw new ParleyError('conflict', `you have made ${limits.botsOfMaker} bots already`);
  }
  yield* requireFreeName(input, id);
  yield* requireFreeHandle(handle, id);
  const bot: Person = { id, name, role: 'bot', handle };
  yield* insertPerson(bot, now, by);
  yield* noteAct({ by, act: 'bot:create', personId: id, now });
  return bot;
}

export function* addBotToken(
  _tx: Transaction,
  input: Writes['addBotToken']['input'],
): Steps<BotToken> {
  const { botId, by, now } = input;
  yield* requireRole('manageBots', by);
  const sql = "select id from person where id = ? and role = 'bot' and deactivated_at is null";
  if (!(yield* get(sql, botId))) {
    throw new ParleyError('not_found', 'there is no such bot', { field: 'botId' });
  }
  const tokens = yield* all('select id from session where person_id = ?', botId);
  if (tokens.length >= limits.tokensOfBot) {
    throw new ParleyError('conflict', `it has ${limits.tokensOfBot} tokens already`);
  }
  const scopes = writeScopes(input.scopes);
  const row = yield* get<BotTokenRow>(
    `insert into session
       (id, token_hash, person_id, device, created_at, seen_at, expires_at, scopes, made_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning *`,
    input.id,
    input.tokenHash,
    botId,
    input.label,
    now,
    now,
    never,
    scopes,
    by,
  );
  if (!row) throw new ParleyError('internal', 'the token was not stored');
  yield* noteAct({ by, act: 'token:create', personId: botId, detail: scopes, now });
  return toBotToken(row);
}

export function* endBotToken(
  tx: Transaction,
  { id, by, now }: Writes['endBotToken']['input'],
): Steps<null> {
  yield* requireRole('manageBots', by);
  const ended = yield* get<{ person_id: string }>(
    'delete from session where id = ? and scopes is not null returning person_id',
    id,
  );
  if (!ended) return null;
  tx.committed.push({ to: 'session', sessionId: id });
  yield* noteAct({ by, act: 'token:revoke', personId: ended.person_id, now });
  return null;
}

/**
 * Somebody looks after bots no more: nor do the tokens work that they made, and may have kept for
 * themselves. It happens seldom, and has no index.
 */
export function* endTokensMadeBy(tx: Transaction, makerId: string): Steps<void> {
  const ended = yield* all<{ id: string }>(
    'delete from session where made_by = ? returning id',
    makerId,
  );
  for (const { id } of ended) tx.committed.push({ to: 'session', sessionId: id });
}
