import { useEffect } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { roomTitle } from '../../room-title.ts';
import { lobbySlug } from '../../route.ts';
import { useParley } from '../../use-parley.ts';
import { Composer } from '../composer/composer.tsx';
import { useClosed } from '../composer/use-closed.ts';
import { ConnectionBanner } from '../connection/connection-banner.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { ClosedComposer } from './closed-composer.tsx';
import { RoomHeader } from './room-header.tsx';
import { Welcome } from './welcome.tsx';
import './room.css';

interface RoomProps {
  room: RoomView;
  target: number | null;
  me: Person;
}

/** A room one is in. From one to the next only its messages are mounted anew; header and composer stay. */
export function Room({ room, target, me }: RoomProps) {
  const parley = useParley();
  const closed = useClosed(room, me);

  useEffect(() => {
    parley.openRoom(room.id);
    return () => parley.closeRoom(room.id);
  }, [parley, room.id]);

  return (
    <section className="room" aria-label={roomTitle(room)}>
      <RoomHeader room={room} />
      <div className="room__conversation">
        <ConnectionBanner />
        {room.slug === lobbySlug && <Welcome me={me} />}
        <Timeline key={room.id} room={room} target={target} me={me} />
        {closed === null ? (
          <Composer room={room} />
        ) : (
          <ClosedComposer room={room} me={me} closed={closed} />
        )}
      </div>
    </section>
  );
}
