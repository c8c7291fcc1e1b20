import { useState } from 'react';
import type { Room } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { HashIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from '../administration/use-attempt.ts';
import { useRoomListing } from '../rooms/use-room-listing.ts';
import { Setting } from './setting.tsx';
import './default-rooms.css';

/** The public rooms that whoever joins enters, beside the lobby. For admins. */
export function DefaultRooms() {
  const words = strings.roomSettings;
  const parley = useParley();
  const { listing } = useRoomListing(true);
  const { busy, attempt } = useAttempt();
  /** What was changed here since the rooms were listed. */
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [picked, setPicked] = useState('');
  const isDefault = ({ id, isDefault }: Room) => changed.get(id) ?? isDefault === true;
  const open = listing.rooms
    .map(({ room }) => room)
    .filter(({ kind, slug, archivedAt }) => {
      return kind === 'public' && slug !== lobbySlug && archivedAt === undefined;
    });
  const chosen = open.filter(isDefault);
  const others = open.filter((room) => !isDefault(room));
  const next = others.find(({ id }) => id === picked) ?? others[0];

  const set = (roomId: string, isDefault: boolean) =>
    attempt(async () => {
      await parley.call('room:set-default', { roomId, isDefault });
      setChanged((now) => new Map(now).set(roomId, isDefault));
    });

  return (
    <Setting title={words.defaults} hint={words.defaultsHint}>
      {chosen.length > 0 && (
        <ul className="default-rooms" aria-label={words.defaults}>
          {chosen.map((room) => (
            <li key={room.id} className="default-rooms__room">
              <HashIcon />
              <bdi className="default-rooms__name">{room.name}</bdi>
              <Button
                size="small"
                look="quiet"
                busy={busy}
                aria-label={words.dropDefault(room.name)}
                onClick={() => void set(room.id, false)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {listing.status === 'ready' && !listing.more && open.length === 0 && (
        <p className="setting__aside">{words.noDefaults}</p>
      )}
      {next !== undefined && chosen.length < limits.defaultRooms && (
        <div className="default-rooms__add">
          <Select
            label={words.chooseRoom}
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={next.id}
            onChange={setPicked}
          />
          <Button busy={busy} onClick={() => void set(next.id, true)}>
            {words.addDefault}
          </Button>
        </div>
      )}
    </Setting>
  );
}
