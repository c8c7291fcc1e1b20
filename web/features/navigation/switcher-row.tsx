import type { MouseEvent, ReactNode } from 'react';
import { actions } from '../../actions.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { RoomSign } from '../rooms/room-sign.tsx';
import { ActionIcon } from './action-icon.tsx';
import { isUnread } from './next-room.ts';
import type { RankedEntry } from './rank-entries.ts';
import type { SwitcherEntry } from './switcher-entry.ts';
import './switcher-row.css';

interface SwitcherRowProps extends RankedEntry {
  id: string;
  active: boolean;
  onPoint: () => void;
  onChoose: (inNewTab: boolean) => void;
}

export function SwitcherRow({ entry, ranges, id, active, onPoint, onChoose }: SwitcherRowProps) {
  function choose(event: MouseEvent) {
    event.preventDefault();
    onChoose(event.metaKey || event.ctrlKey || event.button === 1);
  }
  const note = noteOf(entry);
  const hasUnread = entry.kind === 'room' && isUnread(entry.room);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={cx('switcher-row', hasUnread && 'switcher-row--unread')}
      onPointerMove={onPoint}
      onClick={choose}
      onAuxClick={(event) => event.button === 1 && choose(event)}
    >
      <span className="switcher-row__sign">{signOf(entry)}</span>
      <bdi className="switcher-row__name">
        {entry.kind === 'new-room' ? (
          strings.navigation.create(entry.name)
        ) : (
          <Highlighted text={entry.name} ranges={ranges} />
        )}
      </bdi>
      {note !== undefined && (
        <span className="switcher-row__note" dir="auto">
          {note}
        </span>
      )}
      <Marks entry={entry} />
    </div>
  );
}

function signOf(entry: SwitcherEntry): ReactNode {
  switch (entry.kind) {
    case 'room':
      return <RoomSign room={entry.room} />;
    case 'open-room':
      return <RoomSign room={entry.listing.room} />;
    case 'person':
      return <Avatar id={entry.person.id} name={entry.person.name} size="small" />;
    case 'action':
      return <ActionIcon id={entry.id} />;
    case 'new-room':
      return <PlusIcon />;
  }
}

function noteOf(entry: SwitcherEntry): string | undefined {
  switch (entry.kind) {
    case 'room':
      return entry.room.topic || undefined;
    case 'open-room':
      return strings.navigation.notJoined(entry.listing.members);
    case 'person': {
      const { person, whereabouts } = entry;
      if (whereabouts === null) return person.handle && `@${person.handle}`;
      const { room, said } = whereabouts;
      const { wroteIn, memberOf } = strings.navigation;
      return said === null ? memberOf(roomTitle(room)) : wroteIn(roomTitle(room));
    }
    default:
      return undefined;
  }
}

function Marks({ entry }: { entry: SwitcherEntry }) {
  if (entry.kind === 'action') {
    const [keys] = actions[entry.id].keys;
    return keys === undefined ? null : <Shortcut keys={keys} drawn />;
  }
  if (entry.kind !== 'room' || !isUnread(entry.room)) return null;
  const { unread, mentions } = entry.room;
  return (
    <>
      <span className="visually-hidden">{strings.sidebar.unread(unread)}</span>
      <Badge count={mentions || unread} tone={mentions > 0 ? 'mention' : 'quiet'} />
    </>
  );
}
