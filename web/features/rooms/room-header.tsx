import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { IconButton } from '../../ui/button.tsx';
import { SidePaneIcon, StarFilledIcon, StarIcon } from '../../ui/icons.tsx';
import { tooltip } from '../../ui/tooltip.ts';
import { useParley } from '../../use-parley.ts';
import { useSidePane } from '../side-pane/use-side-pane.ts';
import { isFavourite } from '../sidebar/arrange.ts';
import { setFavourite } from '../sidebar/favourites.ts';
import { useArrangement } from '../sidebar/use-arrangement.ts';
import { OtherLine } from '../status/other-line.tsx';
import { BackButton } from './back-bar.tsx';
import { PeopleHere } from './people-here.tsx';
import { RoomMenu } from './room-menu.tsx';
import { RoomSign } from './room-sign.tsx';
import './room-header.css';

export function RoomHeader({ room }: { room: RoomView }) {
  const side = useSidePane();
  const parley = useParley();
  const starred = isFavourite(useArrangement(), room.id);
  const toggle = side.open ? strings.room.hideDetails : strings.room.showDetails;

  const other = room.kind === 'direct' ? room.people[0] : undefined;

  return (
    <header className="room-header">
      <BackButton room={room} />
      <RoomSign room={room} size={18} />
      {/* Its own direction, so that a name that is too long is cut off at its end. */}
      <h1 className="room-header__name" dir="auto" {...tooltip(roomTitle(room))}>
        {roomTitle(room)}
      </h1>
      <IconButton
        className="room-header__star"
        size="small"
        label={starred ? strings.room.removeFavourite : strings.room.addFavourite}
        aria-pressed={starred}
        onClick={() => setFavourite(parley, room.id, !starred)}
      >
        {starred ? <StarFilledIcon /> : <StarIcon />}
      </IconButton>
      {other && <OtherLine personId={other.id} />}
      {room.topic !== '' && (
        <button
          type="button"
          className="room-header__topic"
          dir="auto"
          aria-label={strings.room.topicDetails(room.topic)}
          {...tooltip(room.topic)}
          onClick={side.toggle}
        >
          {room.topic}
        </button>
      )}
      <div className="room-header__tools">
        <PeopleHere roomId={room.id} onClick={side.toggle} label={toggle} />
        <IconButton
          className="room-header__side"
          label={toggle}
          aria-expanded={side.open}
          onClick={side.toggle}
        >
          <SidePaneIcon />
        </IconButton>
        <RoomMenu room={room} />
      </div>
    </header>
  );
}
