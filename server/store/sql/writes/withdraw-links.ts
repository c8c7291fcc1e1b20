import { run, type Steps } from '../steps.ts';

/**
 * Somebody has no power over others any more: nor have the links that they made, and may have kept for
 * themselves. Of both kinds there are few, and this happens seldom: they have no index.
 */
export function* withdrawLinks(makerId: string, now: number): Steps<void> {
  yield* run(
    'update invitation set revoked_at = ? where created_by = ? and revoked_at is null',
    now,
    makerId,
  );
  yield* run('delete from recovery where made_by = ?', makerId);
}
