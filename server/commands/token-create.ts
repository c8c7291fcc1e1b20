import { newId } from '../../protocol/uuid.ts';
import type { Handler } from '../access/handler.ts';
import { newToken } from '../access/sessions.ts';
import type { Store } from '../store/store.ts';

export function tokenCreate(needs: { store: Store; now(): number }): Handler<'token:create'> {
  return async (actor, { botId, label, scopes }) => {
    const { token, hash: tokenHash } = newToken();
    const whose = { botId, label, scopes, by: actor.person.id };
    const input = { id: newId(), tokenHash, ...whose, now: needs.now() };
    return { botToken: await needs.store.write('addBotToken', input), token };
  };
}
