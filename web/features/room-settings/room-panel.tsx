import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { LeaveIcon } from '../../ui/icons.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from '../administration/use-attempt.ts';
import { useClosed } from '../composer/use-closed.ts';
import { useLeaveRoom } from '../rooms/use-leave-room.ts';
import { Setting } from '../settings/setting.tsx';
import { AboutForm } from './about-form.tsx';
import { ArchiveSetting } from './archive-setting.tsx';
import { SlowModeChoice } from './slow-mode-choice.tsx';

interface RoomPanelProps {
  room: RoomView;
  me: Person;
  onClose: () => void;
}

/** Name, topic and description of a room, who posts in it, and the ways out of it. */
export function RoomPanel({ room, me, onClose }: RoomPanelProps) {
  const words = strings.roomSettings;
  const parley = useParley();
  const leave = useLeaveRoom();
  const { busy, attempt } = useAttempt();
  const isMuted = useClosed(room, me)?.why === 'muted';

  const announce = (announceOnly: boolean) =>
    attempt(async () => {
      await parley.call('room:update', { roomId: room.id, announceOnly });
    });

  return (
    <div className="settings__panel">
      {mayInRoom('edit', room, me) && !isMuted ? (
        <AboutForm key={room.id} room={room} />
      ) : (
        <Setting title={strings.details.about}>
          <p className="room-settings__text">
            <bdi>{room.topic || strings.browse.noTopic}</bdi>
          </p>
          {room.description !== '' && (
            <p className="room-settings__text room-settings__text--lines" dir="auto">
              {room.description}
            </p>
          )}
        </Setting>
      )}
      {mayInRoom('moderate', room, me) && (
        <Setting title={words.posting}>
          <Switch
            label={words.announceOnly}
            hint={words.announceOnlyHint}
            checked={room.announceOnly}
            disabled={busy}
            onChange={(checked) => void announce(checked)}
          />
          <SlowModeChoice room={room} />
        </Setting>
      )}
      {mayInRoom('archive', room, me) && <ArchiveSetting room={room} onClose={onClose} />}
      {mayInRoom('leave', room, me) && (
        <Setting title={strings.room.leave} hint={words.leaveHint}>
          <div className="setting__actions">
            <Button
              icon={<LeaveIcon />}
              onClick={() => {
                onClose();
                leave(room);
              }}
            >
              {strings.room.leave}
            </Button>
          </div>
        </Setting>
      )}
    </div>
  );
}
