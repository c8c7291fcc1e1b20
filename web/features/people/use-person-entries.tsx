import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { PencilIcon } from '../../ui/icons.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useOpenDirect } from '../direct/use-open-direct.ts';

/** What somebody else who is in a room can be asked for, and what can be done with them there. */
export function usePersonEntries(): (room: RoomView, person: Person) => MenuEntry[] {
  const openDirect = useOpenDirect();

  return (room, person) => {
    const entries: MenuEntry[] = [];
    if (room.kind !== 'direct') {
      entries.push({
        kind: 'action',
        id: 'message',
        label: strings.direct.message,
        icon: <PencilIcon />,
        onAction: () => openDirect(person.id),
      });
    }
    return entries;
  };
}
