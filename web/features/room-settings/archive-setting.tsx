import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { useParley } from '../../use-parley.ts';
import { setArchived } from '../rooms/set-archived.ts';
import { Setting } from '../settings/setting.tsx';

interface ArchiveSettingProps {
  room: RoomView;
  /** The room shows at once what has become of it. */
  onClose: () => void;
}

/** Closes a room for everything but reading, or opens it again: nothing of it is lost. */
export function ArchiveSetting({ room, onClose }: ArchiveSettingProps) {
  const words = strings.roomSettings;
  const parley = useParley();
  const isArchived = room.archivedAt !== null;

  return (
    <Setting
      title={isArchived ? words.unarchive : words.archive}
      hint={isArchived ? words.unarchiveHint : words.archiveHint}
    >
      <div className="setting__actions">
        <Button
          look={isArchived ? 'primary' : 'danger'}
          onClick={() => {
            onClose();
            setArchived(parley, room, !isArchived);
          }}
        >
          {isArchived ? words.unarchive : words.archive}
        </Button>
      </div>
    </Setting>
  );
}
