import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { Sessions } from '../access/sessions.ts';

export function sessionResume(needs: { sessions: Sessions }): Handler<'session:resume'> {
  return async (_caller, { token }) => {
    const actor = await needs.sessions.resolve(token);
    if (!actor) throw new ParleyError('unauthenticated', 'this session has ended');
    return { person: actor.person, token };
  };
}
