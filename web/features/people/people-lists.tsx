import { useId } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useParley, useView } from '../../use-parley.ts';

/** Who is in the room at this moment, and who else belongs to it. */
export function PeopleLists({ roomId, me }: { roomId: string; me: Person }) {
  const parley = useParley();
  const people = useView(`people:${roomId}`, (parley) => parley.people(roomId));
  const known = people.here.length + people.away.length > 0;

  if (people.status === 'failed' && !known) {
    return (
      <div className="people-pane__failed" role="alert">
        {strings.people.failed}
        <Button size="small" onClick={() => parley.openRoom(roomId)}>
          {strings.tryAgain}
        </Button>
      </div>
    );
  }
  if (people.status === 'loading' && !known) {
    return (
      <div className="people-pane__loading" role="status" aria-label={strings.loading}>
        {[64, 48, 72, 56].map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    );
  }
  return (
    <>
      <PeopleList title={strings.people.hereNow} people={people.here} me={me} here />
      {people.here.length <= 1 && people.away.length === 0 && (
        <p className="people-pane__alone">{strings.people.noOneElse}</p>
      )}
      {people.away.length > 0 && (
        <PeopleList title={strings.people.away} people={people.away} me={me} here={false} />
      )}
    </>
  );
}

interface PeopleListProps {
  title: string;
  people: readonly Person[];
  me: Person;
  here: boolean;
}

function PeopleList({ title, people, me, here }: PeopleListProps) {
  const id = useId();
  return (
    <>
      <h2 className="people-pane__title">
        <span id={id}>{title}</span>
        <span className="people-pane__count">{people.length}</span>
      </h2>
      <ul
        className={cx('people-pane__list', !here && 'people-pane__list--away')}
        aria-labelledby={id}
      >
        {people.map((person) => (
          <li key={person.id} className="people-pane__person">
            <Avatar id={person.id} name={person.name} size="small" here={here} />
            <bdi className="people-pane__name" title={person.name}>
              {person.name}
            </bdi>
            {person.id === me.id && <span className="people-pane__you">{strings.people.you}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
