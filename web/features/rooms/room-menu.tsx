import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useRoomEntries } from './use-room-entries.tsx';

export function RoomMenu({ room }: { room: RoomView }) {
  const entriesOf = useRoomEntries();
  return (
    <MenuButton label={strings.room.more} className="icon-button" entries={() => entriesOf(room)}>
      <MoreIcon />
    </MenuButton>
  );
}
