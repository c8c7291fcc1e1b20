import type { RoomView } from '../../../client/views.ts';
import type { Notify } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Select } from '../../ui/select.tsx';
import { useParley } from '../../use-parley.ts';
import { setNotify } from './set-notify.ts';

const notifyChoices = ['all', 'mentions', 'nothing'] as const satisfies readonly Notify[];

interface NotifySettingProps {
  room: Pick<RoomView, 'id' | 'notify'>;
  /** Where the room itself is not in sight: what it is called. */
  label?: string;
}

/** Of what in a room one is told. */
export function NotifySetting({ room, label }: NotifySettingProps) {
  const parley = useParley();
  const words = strings.notify;
  return (
    <Select
      label={label ?? words.label}
      value={room.notify}
      choices={notifyChoices.map((value) => ({ value, label: words.choices[value] }))}
      onChange={(notify) => setNotify(parley, room.id, notify)}
    />
  );
}
