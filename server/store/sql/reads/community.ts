import type { Community, Joining } from '../../../../protocol/entities.ts';
import type { Reads } from '../../store.ts';
import { get, type Steps } from '../steps.ts';

interface CommunityRow {
  name: string;
  joining: Joining;
  has_owner: number;
  picture: string | null;
}

export function* community(): Steps<Community> {
  const row = yield* get<CommunityRow>(
    `select name, joining, (select version from community_picture) as picture,
       case when exists (select 1 from person where role = 'owner') then 1 else 0 end as has_owner
     from community`,
  );
  if (!row) throw new Error('the migration made a community');
  return {
    name: row.name,
    joining: row.joining,
    picture: row.picture,
    hasOwner: row.has_owner === 1,
  };
}

export function* communityPicture({
  version,
}: Reads['communityPicture']['input']): Steps<Reads['communityPicture']['result']> {
  const sql = 'select bytes from community_picture where version = ?';
  return (yield* get<{ bytes: Uint8Array }>(sql, version))?.bytes ?? null;
}
