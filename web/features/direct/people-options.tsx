import { useEffect, useRef } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Found } from './use-found.ts';

interface PeopleOptionsProps {
  id: string;
  people: readonly Person[];
  /** The place of the one that Enter takes. */
  active: number;
  found: Found<Person>;
  /** Of whom one wants to hear no more, which is said with them. */
  blocked: ReadonlyMap<string, unknown>;
  onPoint: (index: number) => void;
  onChoose: (person: Person) => void;
}

/** The people of whom one can be chosen; the focus stays in the field above. */
export function PeopleOptions(props: PeopleOptionsProps) {
  const { id, people, active, found, blocked, onPoint, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const activeId = people[active]?.id;

  useEffect(() => {
    if (activeId === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <div className="people-options">
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={strings.people.title}
        // The focus stays where letters are typed.
        onMouseDown={(event) => event.preventDefault()}
      >
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            aria-selected={index === active}
            className="people-options__person"
            onPointerMove={() => onPoint(index)}
            onClick={() => onChoose(person)}
          >
            <Avatar id={person.id} name={person.name} />
            <bdi className="people-options__name">{person.name}</bdi>
            <bdi className="people-options__handle">
              {blocked.has(person.id)
                ? strings.direct.blocked
                : person.handle === undefined
                  ? strings.account.roles[person.role]
                  : `@${person.handle}`}
            </bdi>
          </div>
        ))}
      </div>
      {found.status === 'loading' && <Skeleton width={60} />}
      {found.status === 'ready' && found.problem === null && people.length === 0 && (
        <EmptyState title={strings.addPeople.nobody} />
      )}
    </div>
  );
}
