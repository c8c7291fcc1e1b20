import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import { HashIcon, PeopleIcon } from '../../ui/icons.tsx';
import { useView } from '../../use-parley.ts';
import type { PeoplePaneControl } from '../people/use-people-pane.ts';
import { BackButton } from './back-bar.tsx';
import { RoomMenu } from './room-menu.tsx';
import './room-header.css';

export function RoomHeader({ room, pane }: { room: RoomView; pane: PeoplePaneControl }) {
  const people = useView(`people:${room.id}`, (parley) => parley.people(room.id));
  const here = people.here.length;
  const toggle = pane.open ? strings.room.hidePeople : strings.room.showPeople;

  return (
    <header className="room-header">
      <BackButton />
      <HashIcon size={18} />
      <h1 className="room-header__name">
        <bdi>{room.name}</bdi>
      </h1>
      {room.topic !== '' && (
        <p className="room-header__topic" dir="auto" title={room.topic}>
          {room.topic}
        </p>
      )}
      <div className="room-header__tools">
        <button
          type="button"
          className={cx('room-header__people', pane.open && 'room-header__people--open')}
          aria-expanded={pane.open}
          aria-label={here > 0 ? `${toggle} (${strings.room.here(here)})` : toggle}
          title={toggle}
          onClick={pane.toggle}
        >
          <PeopleIcon />
          {here > 0 && <span>{strings.room.here(here)}</span>}
        </button>
        <RoomMenu room={room} />
      </div>
    </header>
  );
}
