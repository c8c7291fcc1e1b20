import type { Handler } from '../access/handler.ts';
import type { Store } from '../store/store.ts';

export function securityFind({ store }: { store: Store }): Handler<'security:find'> {
  return ({ person }) => store.read('waysIn', { personId: person.id });
}
