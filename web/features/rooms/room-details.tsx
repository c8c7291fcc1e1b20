import { Suspense } from 'react';
import { mayInRoom } from '../../../client/may-in-room.ts';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { isSmallRoom } from '../../../protocol/is-small-room.ts';
import { linkTo } from '../../adapters/clipboard.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { roomTitle } from '../../room-title.ts';
import { roomPath } from '../../route.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CopyIcon, LeaveIcon } from '../../ui/icons.tsx';
import { longDate } from '../../ui/times.ts';
import { useParley, useView } from '../../use-parley.ts';
import { PeopleLists } from '../people/people-lists.tsx';
import { copyRoomLink } from './copy-room-link.ts';
import { useLeaveRoom } from './use-leave-room.ts';
import './room-details.css';

const NotifySetting = later(async () => (await import('./notify-setting.tsx')).NotifySetting);

/** What there is to know about a room, and who is in it. */
export function RoomDetails({ room, me }: { room: RoomView; me: Person }) {
  const leave = useLeaveRoom();
  return (
    <div className="room-details">
      <About room={room} />
      {room.joined && (
        <div className="room-details__notify">
          <Suspense>
            <NotifySetting room={room} />
          </Suspense>
        </div>
      )}
      <PeopleLists room={room} me={me} />
      {mayInRoom('leave', room, me) && (
        <div className="room-details__foot">
          <Button look="quiet" size="small" icon={<LeaveIcon />} onClick={() => leave(room)}>
            {strings.room.leave}
          </Button>
        </div>
      )}
    </div>
  );
}

function About({ room }: { room: RoomView }) {
  const parley = useParley();
  // Who made it is known once the people of the room are.
  useView(`people:${room.id}`, (parley) => parley.people(room.id));
  const maker = room.createdBy === null ? undefined : parley.person(room.createdBy);
  const date = longDate(room.createdAt);
  return (
    <section className="room-details__about" aria-label={strings.details.about}>
      <h3 className="room-details__name">
        <bdi>{roomTitle(room)}</bdi>
      </h3>
      {isSmallRoom(room) ? (
        <p className="room-details__topic">
          {room.kind === 'direct' ? strings.direct.begins : strings.direct.beginsGroup}
        </p>
      ) : (
        <>
          <p className="room-details__topic">
            <bdi>{room.topic || strings.browse.noTopic}</bdi>
          </p>
          {room.description !== '' && (
            <p className="room-details__description" dir="auto">
              {room.description}
            </p>
          )}
          <p className="room-details__address">
            <bdi dir="ltr">
              {decodeURI(linkTo(roomPath(room.slug))).replace(/^https?:\/\//, '')}
            </bdi>
            <IconButton
              size="small"
              label={strings.room.copyLink}
              onClick={() => void copyRoomLink(room.slug)}
            >
              <CopyIcon />
            </IconButton>
          </p>
          <p className="room-details__made">
            {maker === undefined
              ? strings.details.made(date)
              : strings.details.madeBy(maker.name, date)}
          </p>
        </>
      )}
    </section>
  );
}
