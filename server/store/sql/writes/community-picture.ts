import type { Community } from '../../../../protocol/entities.ts';
import type { Writes } from '../../store.ts';
import { community } from '../reads/community.ts';
import { requireRole } from '../require-role.ts';
import { run, type Steps } from '../steps.ts';
import type { Transaction } from '../transaction.ts';
import { noteAct } from './note-act.ts';

export function* setCommunityPicture(
  _tx: Transaction,
  { personId, picture, now }: Writes['setCommunityPicture']['input'],
): Steps<Community> {
  yield* requireRole('editCommunity', personId);
  yield* run('delete from community_picture');
  if (picture !== null) {
    const { version, bytes } = picture;
    const sql = 'insert into community_picture (id, version, bytes) values (1, ?, ?)';
    yield* run(sql, version, bytes);
  }
  yield* noteAct({ by: personId, act: 'community:update', now });
  return yield* community();
}
