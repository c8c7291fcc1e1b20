import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyIcon, LinkIcon, MoreIcon, TrashIcon } from '../../ui/icons.tsx';
import { Menu, MenuButton } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { Popover } from '../../ui/popover.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Specimen } from '../specimen.tsx';

const tell = (text: string) => () => {
  showToast({ text });
};

const entries: readonly MenuEntry[] = [
  {
    kind: 'action',
    id: 'copy',
    label: 'Copy text',
    icon: <CopyIcon />,
    shortcut: 'C',
    onAction: tell('Copied'),
  },
  {
    kind: 'action',
    id: 'link',
    label: 'Copy link',
    icon: <LinkIcon />,
    checked: true,
    onAction: tell('Copied'),
  },
  {
    kind: 'action',
    id: 'no',
    label: 'Not possible',
    disabled: true,
    note: 'And why',
    onAction: tell(''),
  },
  { kind: 'line', id: 'line' },
  {
    kind: 'action',
    id: 'delete',
    label: 'Delete',
    icon: <TrashIcon />,
    danger: true,
    onAction: tell('Deleted'),
  },
];

export function Menus() {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <>
      <Specimen name="Menu button; a menu at a point (right click)">
        <MenuButton label="More" className="icon-button" entries={() => entries}>
          <MoreIcon />
        </MenuButton>
        <Button
          onContextMenu={(event) => {
            event.preventDefault();
            setAt({ x: event.clientX, y: event.clientY });
          }}
        >
          Right click me
        </Button>
      </Specimen>
      {at !== null && (
        <Menu
          label="Message"
          title="Ada, 14:03"
          entries={entries}
          anchor={at}
          onClose={() => setAt(null)}
        />
      )}
      <Specimen name="Popover">
        <PopoverExample />
      </Specimen>
    </>
  );
}

function PopoverExample() {
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={opener} onClick={() => setOpen(true)}>
        Open
      </Button>
      {open && (
        <Popover label="Panel" anchor={opener} onClose={() => setOpen(false)}>
          <div className="gallery__frame">Anything may stand here.</div>
        </Popover>
      )}
    </>
  );
}
