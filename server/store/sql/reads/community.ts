import type { Community, Joining } from '../../../../protocol/entities.ts';
import { get, type Steps } from '../steps.ts';

interface CommunityRow {
  name: string;
  joining: Joining;
  has_owner: number;
}

export function* community(): Steps<Community> {
  const row = yield* get<CommunityRow>(
    `select name, joining,
       case when exists (select 1 from person where role = 'owner') then 1 else 0 end as has_owner
     from community`,
  );
  if (!row) throw new Error('the migration made a community');
  return { name: row.name, joining: row.joining, hasOwner: row.has_owner === 1 };
}
