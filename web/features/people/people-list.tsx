import { type ReactNode, useId, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person, RoomRole } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useView } from '../../use-parley.ts';
import { PersonMenu } from './person-menu.tsx';
import { PersonRow } from './person-row.tsx';
import { usePersonEntries } from './use-person-entries.tsx';

/** A room may have thousands: so many rows are made at first, and with every "show more". */
const page = 100;

interface PeopleListProps {
  title: string;
  room: RoomView;
  people: readonly Person[];
  /** How many there are, of whom these may be the first; null where nobody has counted. */
  count: number | null;
  me: Person;
  /** Null where it is not known who of them is here. */
  here: boolean | null;
  /** What follows the last of them. */
  children?: ReactNode;
}

export function PeopleList(props: PeopleListProps) {
  const { title, room, people, count, me, here, children } = props;
  const id = useId();
  const [shown, setShown] = useState(page);
  const { roles } = useView(`people:${room.id}`, (parley) => parley.people(room.id));
  const entriesOf = usePersonEntries(room);
  const left = people.length - shown;
  return (
    <div className="people-list">
      <h3 className="people-list__title">
        <span id={id}>{title}</span>
        {count !== null && (
          <span className="people-list__count">{strings.people.count(count)}</span>
        )}
      </h3>
      <ul
        className={cx('people-list__rows', here === false && 'people-list__rows--away')}
        aria-labelledby={id}
      >
        {people.slice(0, shown).map((person) => (
          <PersonRow key={person.id} person={person} here={here}>
            {person.id === me.id && <span className="people-list__you">{strings.people.you}</span>}
            <RoleMark role={roles.get(person.id)} />
            {person.id !== me.id && <PersonMenu person={person} entriesOf={entriesOf} />}
          </PersonRow>
        ))}
      </ul>
      {left > 0 ? (
        <Button look="quiet" size="small" onClick={() => setShown(shown + page * 5)}>
          {strings.people.more(left)}
        </Button>
      ) : (
        children
      )}
    </div>
  );
}

function RoleMark({ role }: { role: RoomRole | undefined }) {
  if (role === undefined) return null;
  return <span className="people-list__you">{strings.roomSettings.roles[role]}</span>;
}
