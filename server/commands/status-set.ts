import type { NewStatus, Span } from '../../protocol/availability.ts';
import type { Handler } from '../access/handler.ts';
import { forever, noStatus, ownAvailability } from '../domain/availability.ts';
import type { Store } from '../store/store.ts';

export function statusSet(needs: { store: Store; now(): number }): Handler<'status:set'> {
  return async ({ person }, { status, quiet, invisible }) => {
    const personId = person.id;
    const now = needs.now();
    const isAsked = status === undefined && quiet === undefined && invisible === undefined;
    const kept = isAsked
      ? await needs.store.read('availability', { personId })
      : await needs.store.write('setAvailability', {
          personId,
          status: status === undefined ? undefined : keptStatus(status, now),
          quietUntil: quiet === undefined ? undefined : endOf(quiet, now),
          invisibleUntil: invisible === undefined ? undefined : endOf(invisible, now),
          now,
        });
    return ownAvailability(kept, now);
  };
}

function keptStatus(status: NewStatus | null, now: number) {
  if (!status) return noStatus;
  return { emoji: status.emoji, text: status.text, until: endOf(status, now) };
}

function endOf(span: Span | null, now: number): number {
  if (!span) return 0;
  return span.expiresIn === null ? forever : now + span.expiresIn;
}
