import { useRef, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { DownIcon, PlusIcon, UpIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuAnchor, MenuEntry } from '../../ui/menu-entry.ts';
import { FolderIcon } from '../../ui/more-icons.tsx';
import { useRoomEntries } from '../rooms/use-room-entries.tsx';
import { type ArrangedSection, takes } from './arrange.ts';
import { focusRow, type RoomMoves, sectionName } from './use-room-moves.ts';

interface RoomRowMenuProps {
  room: RoomView;
  anchor: MenuAnchor;
  sections: readonly ArrangedSection[];
  moves: RoomMoves;
  /** Makes a section with this room in it. */
  onNewSection: (roomId: string) => void;
  onClose: () => void;
}

/** What can be done with a row of the sidebar; and, one step further, the sections it can go to. */
export function RoomRowMenu(props: RoomRowMenuProps) {
  const { room, anchor, sections, moves, onNewSection, onClose } = props;
  const [isMoving, setMoving] = useState(false);
  const leadsOn = useRef(false);
  const entriesOf = useRoomEntries();
  const holder = sections.find(({ rooms }) => rooms.some(({ id }) => id === room.id));

  if (isMoving) {
    return (
      <Menu
        key="sections"
        label={strings.sidebar.moveTo}
        title={strings.sidebar.moveTo}
        anchor={anchor}
        entries={sectionEntries()}
        onClose={() => {
          onClose();
          queueMicrotask(() => {
            if (document.activeElement === document.body) focusRow(room.id);
          });
        }}
      />
    );
  }
  return (
    <Menu
      key="room"
      label={strings.sidebar.roomMenu(roomTitle(room))}
      anchor={anchor}
      entries={entriesOf(room, [
        { kind: 'line', id: 'move-line' },
        moveEntry('up', strings.sidebar.moveUp, -1),
        moveEntry('down', strings.sidebar.moveDown, 1),
        {
          kind: 'action',
          id: 'move',
          label: strings.sidebar.moveTo,
          icon: <FolderIcon />,
          onAction() {
            leadsOn.current = true;
            setMoving(true);
          },
        },
      ])}
      onClose={() => {
        // The entry that leads on has another menu in its place.
        if (!leadsOn.current) onClose();
      }}
    />
  );

  function moveEntry(id: 'up' | 'down', label: string, step: -1 | 1): MenuEntry {
    return {
      kind: 'action',
      id,
      label,
      icon: step === -1 ? <UpIcon /> : <DownIcon />,
      shortcut: step === -1 ? 'Mod+Shift+ArrowUp' : 'Mod+Shift+ArrowDown',
      onAction: () => moves.moveBy(room.id, step),
    };
  }

  function sectionEntries(): MenuEntry[] {
    return [
      ...sections
        .filter(({ id }) => takes(id, room))
        .map((section) => ({
          kind: 'action' as const,
          id: `to-${section.id}`,
          label: sectionName(section),
          checked: section.id === holder?.id,
          onAction: () => moves.moveTo(room.id, { sectionId: section.id, before: null }),
        })),
      { kind: 'line', id: 'new-line' },
      {
        kind: 'action',
        id: 'new',
        label: strings.sidebar.newSection,
        icon: <PlusIcon />,
        onAction: () => onNewSection(room.id),
      },
    ];
  }
}
