import type { AuditAct } from '../../../../protocol/entities.ts';
import { newId } from '../../../../protocol/uuid.ts';
import { run, type Steps } from '../steps.ts';

export interface Act {
  by: string;
  act: AuditAct;
  personId?: string;
  roomId?: string;
  /** What the act gave: a role, or who may join. Never anybody's words. */
  detail?: string;
  now: number;
}

/** Writes down what somebody did with the power over others that they have, where it is done. */
export function* noteAct({ by, act, personId, roomId, detail, now }: Act): Steps<void> {
  yield* run(
    'insert into audit (id, at, by_id, act, person_id, room_id, detail) values (?, ?, ?, ?, ?, ?, ?)',
    newId(now),
    now,
    by,
    act,
    personId ?? null,
    roomId ?? null,
    detail ?? '',
  );
}
