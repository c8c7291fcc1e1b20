import type { RoomKind } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { HashIcon, LockIcon, PeopleIcon } from '../../ui/icons.tsx';

/** What kind of room it is, for the eyes, and where that is worth a word, for the ears. */
export function RoomSign({ kind, size = 16 }: { kind: RoomKind; size?: number }) {
  if (kind === 'public') return <HashIcon size={size} />;
  if (kind !== 'private') return <PeopleIcon size={size} />;
  return (
    <>
      <LockIcon size={size} />
      <span className="visually-hidden">{strings.room.private} </span>
    </>
  );
}
