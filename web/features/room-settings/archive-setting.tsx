import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from '../administration/use-attempt.ts';
import { Setting } from '../settings/setting.tsx';

/** Closes a room for everything but reading, or opens it again: nothing of it is lost. */
export function ArchiveSetting({ room }: { room: RoomView }) {
  const words = strings.roomSettings;
  const parley = useParley();
  const { busy, attempt } = useAttempt();
  const isArchived = room.archivedAt !== null;

  const toggle = () =>
    attempt(async () => {
      await parley.call(isArchived ? 'room:unarchive' : 'room:archive', { roomId: room.id });
    });

  return (
    <Setting
      title={isArchived ? words.unarchive : words.archive}
      hint={isArchived ? words.unarchiveHint : words.archiveHint}
    >
      <div className="setting__actions">
        <Button look={isArchived ? 'primary' : 'danger'} busy={busy} onClick={() => void toggle()}>
          {isArchived ? words.unarchive : words.archive}
        </Button>
      </div>
    </Setting>
  );
}
