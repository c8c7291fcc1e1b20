import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { ArchiveIcon, HashIcon, LockIcon, PeopleIcon } from '../../ui/icons.tsx';
import { useAvailability } from '../../use-availability.ts';
import { PresentAvatar } from '../status/present-avatar.tsx';

type Signed = Pick<RoomView, 'kind'> & Partial<Pick<RoomView, 'people' | 'archivedAt'>>;

function OtherFace({ other }: { other: Pick<Person, 'id' | 'name'> }) {
  return <PresentAvatar person={other} availability={useAvailability(other.id)} />;
}

/** What kind of room it is, for the eyes, and where that is worth a word, for the ears. */
export function RoomSign({ room, size = 16 }: { room: Signed; size?: number }) {
  if (typeof room.archivedAt === 'number') {
    return (
      <>
        <ArchiveIcon size={size} />
        <span className="visually-hidden">
          {room.kind === 'private' && strings.room.private} {strings.room.archived}{' '}
        </span>
      </>
    );
  }
  const [other] = room.people ?? [];
  if (room.kind === 'public') return <HashIcon size={size} />;
  if (room.kind === 'direct' && other) {
    return <OtherFace other={other} />;
  }
  if (room.kind !== 'private') return <PeopleIcon size={size} />;
  return (
    <>
      <LockIcon size={size} />
      <span className="visually-hidden">{strings.room.private} </span>
    </>
  );
}
