import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { HashIcon, LockIcon, PeopleIcon } from '../../ui/icons.tsx';

type Signed = Pick<RoomView, 'kind'> & Partial<Pick<RoomView, 'people'>>;

/** What kind of room it is, for the eyes, and where that is worth a word, for the ears. */
export function RoomSign({ room, size = 16 }: { room: Signed; size?: number }) {
  const [other] = room.people ?? [];
  if (room.kind === 'public') return <HashIcon size={size} />;
  if (room.kind === 'direct' && other) {
    return <Avatar id={other.id} name={other.name} size="small" />;
  }
  if (room.kind !== 'private') return <PeopleIcon size={size} />;
  return (
    <>
      <LockIcon size={size} />
      <span className="visually-hidden">{strings.room.private} </span>
    </>
  );
}
