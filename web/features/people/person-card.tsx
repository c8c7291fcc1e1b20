import { useId, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { AnchoredDialog } from '../../ui/anchored-dialog.tsx';
import { SettingsIcon, SmileIcon } from '../../ui/icons.tsx';
import type { MenuAction, MenuEntry } from '../../ui/menu-entry.ts';
import { useParley, useView } from '../../use-parley.ts';
import { showSettings } from '../settings/settings-place.ts';
import { StatusDialog } from '../status/status-dialog.tsx';
import { useOwnAvailability } from '../status/use-own-availability.ts';
import { CardEntries } from './card-entries.tsx';
import { PersonFacts } from './person-facts.tsx';
import { usePersonEntries } from './use-person-entries.tsx';
import './person-card.css';

interface PersonCardProps {
  /** Nobody may know more of them. */
  personId: string;
  anchor: HTMLElement;
  /** Where they were pressed. */
  room: RoomView;
  me: Person;
  onClose: () => void;
}

/** Who somebody is, how it is with them, and what they can be asked for. */
export function PersonCard({ personId, anchor, room, me, onClose }: PersonCardProps) {
  const titleId = useId();
  const parley = useParley();
  const people = useView(`people:${room.id}`, (parley) => parley.people(room.id));
  const entriesOf = usePersonEntries(room);
  const [isSaying, setSaying] = useState(false);
  const ownEntries = useOwnEntries(() => setSaying(true));
  const isMe = personId === me.id;
  const person = isMe ? me : parley.person(personId);
  const isListed = [...people.here, ...people.away].some(({ id }) => id === personId);
  const isMember = isListed || people.status !== 'ready' || !people.complete;
  const entries = isMe ? ownEntries : person ? entriesOf(person, isMember) : [];
  // In the direct room with them there is nothing to begin with but what is rarely meant.
  const begins = isMe || entries[0]?.id === 'message' ? 'button' : null;

  if (isSaying) return <StatusDialog begin="status" onClose={onClose} />;
  return (
    <AnchoredDialog titleId={titleId} anchor={anchor} begins={begins} onClose={onClose}>
      <PersonFacts
        titleId={titleId}
        personId={personId}
        person={person}
        isMe={isMe}
        isMember={isMember}
        room={room}
      />
      <CardEntries
        entries={entries}
        onChoose={(entry) => {
          // It opens what may want the focus, and the dialog below has it until it is gone.
          if (entry.id !== 'status') onClose();
          entry.onAction();
        }}
      />
    </AnchoredDialog>
  );
}

function useOwnEntries(onStatus: () => void): MenuEntry[] {
  const { line } = useOwnAvailability();
  const status: MenuAction = {
    kind: 'action',
    id: 'status',
    label: line === null ? strings.availability.set : strings.availability.change,
    icon: <SmileIcon />,
    onAction: onStatus,
  };
  const settings: MenuAction = {
    kind: 'action',
    id: 'settings',
    label: strings.actions.settings,
    icon: <SettingsIcon />,
    onAction: () => showSettings('account'),
  };
  return [status, settings];
}
