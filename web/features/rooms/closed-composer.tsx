import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { RoomBar } from './room-bar.tsx';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';

/** In place of the composer, where one only reads: why, and what can be done about it. */
export function ClosedComposer({ room, me }: { room: RoomView; me: Person }) {
  const words = strings.roomSettings;
  const dialogs = useRoomsDialogs();
  if (room.archivedAt === null) return <RoomBar text={words.announced} />;
  return (
    <RoomBar title={words.archivedTitle} text={words.archivedText}>
      {mayInRoom('archive', room, me) && (
        <Button size="small" onClick={() => dialogs.settings(room, 'room')}>
          {strings.roomSettings.title}
        </Button>
      )}
    </RoomBar>
  );
}
