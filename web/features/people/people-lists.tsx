import { useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { nameKey } from '../../../protocol/text.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useParley, useView } from '../../use-parley.ts';
import { PeopleList } from './people-list.tsx';
import './people-lists.css';

/** So many are found faster by looking than by typing. */
const fewPeople = 12;

/** Who is in the room at this moment, and who else belongs to it. */
export function PeopleLists({ room, me }: { room: RoomView; me: Person }) {
  const parley = useParley();
  const roomId = room.id;
  const people = useView(`people:${roomId}`, (parley) => parley.people(roomId));
  const [filter, setFilter] = useState('');
  const known = people.here.length + people.away.length;

  if (people.status === 'failed' && known === 0) {
    return (
      <div className="people-lists__failed" role="alert">
        {strings.people.failed}
        <Button size="small" onClick={() => parley.openRoom(roomId)}>
          {strings.tryAgain}
        </Button>
      </div>
    );
  }
  if (people.status === 'loading' && known === 0) {
    return (
      <div className="people-lists__loading" role="status" aria-label={strings.loading}>
        {[64, 48, 72, 56].map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    );
  }
  const wanted = nameKey(filter);
  const matching = (list: readonly Person[]) =>
    wanted === '' ? list : list.filter(({ name }) => nameKey(name).includes(wanted));
  const here = matching(people.here);
  const away = matching(people.away);
  return (
    <section className="people-lists" aria-label={strings.people.title}>
      {known > fewPeople && (
        <div className="people-lists__filter">
          <FilterField label={strings.people.filter} value={filter} onChange={setFilter} />
        </div>
      )}
      {here.length > 0 && (
        <PeopleList
          title={strings.people.hereNow}
          room={room}
          people={here}
          count={wanted === '' ? people.count : here.length}
          me={me}
          here
        >
          {people.more !== 'none' && (
            <Button
              look="quiet"
              size="small"
              busy={people.more === 'loading'}
              onClick={() => parley.loadMorePeople(roomId)}
            >
              {people.more === 'failed' ? strings.tryAgain : strings.browse.more}
            </Button>
          )}
        </PeopleList>
      )}
      {known <= 1 && <p className="people-lists__note">{strings.people.noOneElse}</p>}
      {away.length > 0 && (
        <PeopleList
          title={people.crowded ? strings.people.others : strings.people.away}
          room={room}
          people={away}
          count={people.crowded ? null : away.length}
          me={me}
          here={people.crowded ? null : false}
        />
      )}
      {here.length + away.length === 0 && (
        <p className="people-lists__note" role="status">
          {strings.people.noMatch}
        </p>
      )}
    </section>
  );
}
