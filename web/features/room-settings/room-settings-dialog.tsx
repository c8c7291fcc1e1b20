import { useState } from 'react';
import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PeopleIcon, SettingsIcon } from '../../ui/icons.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useView } from '../../use-parley.ts';
import type { RoomSettingsTab } from '../rooms/use-rooms-dialogs.ts';
import { MembersPanel } from './members-panel.tsx';
import { RoomPanel } from './room-panel.tsx';
import '../settings/settings-dialog.css';

interface RoomSettingsDialogProps {
  roomId: string;
  tab: RoomSettingsTab;
  onAddPeople: (room: RoomView) => void;
  onClose: () => void;
}

/** What a room is, and who is in it; each may change of it what they may. */
export function RoomSettingsDialog({ roomId, tab, onAddPeople, onClose }: RoomSettingsDialogProps) {
  const room = useView(`room:${roomId}`, (parley) => parley.room(roomId));
  const me = useView('me', (parley) => parley.me);
  const narrow = useMedia('(max-width: 720px)');
  const [shown, setShown] = useState(tab);
  // Left or removed meanwhile: there is nothing more to see here.
  if (room === undefined || me === null) return null;
  const words = strings.roomSettings;
  const members = {
    id: 'members' as const,
    label: words.members,
    icon: <PeopleIcon />,
    content: (
      <MembersPanel
        room={room}
        me={me}
        {...(mayInRoom('invite', room, me) && { onAdd: () => onAddPeople(room) })}
      />
    ),
  };
  const about = {
    id: 'room' as const,
    label: words.room,
    icon: <SettingsIcon />,
    content: <RoomPanel room={room} me={me} onClose={onClose} />,
  };
  return (
    <Dialog title={roomTitle(room)} shape="page" onClose={onClose}>
      <div className="settings">
        <Tabs
          label={roomTitle(room)}
          side={narrow ? 'above' : 'beside'}
          selected={shown}
          onSelect={setShown}
          tabs={[about, members]}
        />
      </div>
    </Dialog>
  );
}
