import { type ReactNode, useRef, useState } from 'react';
import { preferenceChoices, setPreference } from '../adapters/preferences.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { CopyIcon, LinkIcon, MoreIcon, PlusIcon, TrashIcon, WarningIcon } from '../ui/icons.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { PaneResizer } from '../ui/pane-resizer.tsx';
import { Popover } from '../ui/popover.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { Select } from '../ui/select.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Switch } from '../ui/switch.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { showToast } from '../ui/toasts.ts';
import { usePreference } from '../use-preference.ts';
import './gallery.css';

/** Every component in every state: to look at, to try with a keyboard, and to be checked by axe. */
export function Gallery() {
  const theme = usePreference('theme');
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  const [width, setWidth] = useState(16);
  return (
    <main className="gallery">
      <h1>Gallery</h1>
      <Section title="Segmented control and select">
        <SegmentedControl
          label="Theme"
          value={theme}
          choices={preferenceChoices('theme').map((value) => ({ value, label: value }))}
          onChange={(value) => setPreference('theme', value)}
        />
        <Select
          label="Theme"
          value={theme}
          choices={preferenceChoices('theme').map((value) => ({ value, label: value }))}
          onChange={(value) => setPreference('theme', value)}
        />
        <Switch label="Sounds" hint="For mentions" checked={on} onChange={setOn} />
      </Section>
      <Section title="Buttons">
        <Button look="primary">Primary</Button>
        <Button>Plain</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger">Danger</Button>
        <Button look="primary" busy>
          Busy
        </Button>
        <IconButton label="Create a room" shortcut="Mod+K">
          <PlusIcon />
        </IconButton>
        <Spinner />
      </Section>
      <Section title="Menu, popover, toast">
        <MenuButton
          label="More"
          className="icon-button"
          entries={() => [
            {
              kind: 'action',
              id: 'copy',
              label: 'Copy text',
              icon: <CopyIcon />,
              shortcut: 'Mod+C',
              onAction: () => undefined,
            },
            {
              kind: 'action',
              id: 'link',
              label: 'Copy link',
              icon: <LinkIcon />,
              checked: true,
              onAction: () => undefined,
            },
            { kind: 'line', id: 'line' },
            {
              kind: 'action',
              id: 'delete',
              label: 'Delete',
              icon: <TrashIcon />,
              danger: true,
              note: 'It can be undone for a while',
              onAction: () =>
                showToast({ text: 'Deleted', action: { label: 'Undo', run: () => undefined } }),
            },
          ]}
        >
          <MoreIcon />
        </MenuButton>
        <Button ref={opener} onClick={() => setOpen(true)}>
          Popover
        </Button>
        {open && (
          <Popover label="Panel" anchor={opener} onClose={() => setOpen(false)}>
            <p>Anything</p>
          </Popover>
        )}
        <Button onClick={() => showToast({ text: 'Stored', tone: 'good' })}>Toast</Button>
      </Section>
      <Section title="Banner, badge, avatar">
        <Banner tone="warning" icon={<WarningIcon />} title="Offline" text="Messages wait." />
        <Badge count={3} />
        <Badge count={120} tone="quiet" />
        <Avatar id="a" name="Ada Lovelace" here />
      </Section>
      <Section title="Tabs">
        <Tabs
          label="Settings"
          tabs={[
            { id: 'a', label: 'First', content: 'One' },
            { id: 'b', label: 'Second', content: 'Two' },
          ]}
        />
      </Section>
      <Section title="Pane resizer">
        <div style={{ width: `${width}rem`, height: '4rem', transform: 'none' }}>
          <PaneResizer
            label="Sidebar"
            width={width}
            least={12}
            most={24}
            edge="end"
            onResize={setWidth}
            onReset={() => setWidth(16)}
          />
        </div>
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="gallery__section">
      <h2>{title}</h2>
      <div className="gallery__row">{children}</div>
    </section>
  );
}
