import type { ReactNode } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { useAvailability } from '../../use-availability.ts';
import { PresentAvatar } from '../status/present-avatar.tsx';
import { StatusMark, statusLine } from '../status/status-mark.tsx';

interface PersonRowProps {
  person: Person;
  /** Null where it is not known whether they are here. */
  here: boolean | null;
  /** What stands at the end. */
  children: ReactNode;
}

/** Somebody in a list: their picture, their name, and what they say of themselves. */
export function PersonRow({ person, here, children }: PersonRowProps) {
  const availability = useAvailability(person.id);
  const { status } = availability;
  return (
    <li className="people-list__person">
      <PresentAvatar person={person} availability={availability} here={here} />
      <bdi className="people-list__name" title={person.name}>
        {person.name}
      </bdi>
      <StatusMark availability={availability} saysPresence={here === null} />
      {status && status.text !== '' && (
        <bdi className="people-list__status" aria-hidden title={statusLine(status)}>
          {status.text}
        </bdi>
      )}
      {children}
    </li>
  );
}
