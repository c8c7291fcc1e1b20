import { useRef, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { ClockIcon, DownIcon, UpIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { CalendarIcon } from '../../ui/more-icons.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { DateDialog } from './date-dialog.tsx';
import { monthBefore, weekBefore } from './days.ts';

interface DayMenuProps {
  room: RoomView;
  /** The day whose label was pressed. */
  day: { readonly at: number; readonly button: HTMLElement };
  now: number;
  onNewest: () => void;
  onClose: () => void;
}

/** From one day of a room to others. */
export function DayMenu({ room, day, now, onNewest, onClose }: DayMenuProps) {
  const parley = useParley();
  const [isAsking, setAsking] = useState(false);
  const leadsOn = useRef(false);
  const words = strings.timeline;

  async function goTo(at: number): Promise<void> {
    try {
      const seq = await parley.seqAt(room.id, at);
      if (seq === null) onNewest();
      else go(roomPath(room.slug, seq));
    } catch (error) {
      console.warn('No message could be found by its date.', error);
      showToast({ text: words.dateFailed, tone: 'alert' });
    }
  }

  if (isAsking) {
    return <DateDialog at={day.at} now={now} onPick={(at) => void goTo(at)} onClose={onClose} />;
  }
  return (
    <Menu
      label={words.goToDay}
      title={words.goToDay}
      anchor={day.button}
      entries={[
        {
          kind: 'action',
          id: 'newest',
          label: words.newestMessage,
          icon: <DownIcon />,
          onAction: onNewest,
        },
        {
          kind: 'action',
          id: 'week',
          label: words.weekAgo,
          icon: <ClockIcon />,
          onAction: () => void goTo(weekBefore(now)),
        },
        {
          kind: 'action',
          id: 'month',
          label: words.monthAgo,
          icon: <ClockIcon />,
          onAction: () => void goTo(monthBefore(now)),
        },
        {
          kind: 'action',
          id: 'first',
          label: words.firstMessage,
          icon: <UpIcon />,
          onAction: () => go(roomPath(room.slug, 1)),
        },
        { kind: 'line', id: 'line' },
        {
          kind: 'action',
          id: 'pick',
          label: words.pickDate,
          icon: <CalendarIcon />,
          onAction() {
            leadsOn.current = true;
            setAsking(true);
          },
        },
      ]}
      onClose={() => {
        // The entry that leads on has a dialog in its place.
        if (!leadsOn.current) onClose();
      }}
    />
  );
}
