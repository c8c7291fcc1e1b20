import { useId } from 'react';
import type { PersonListing } from '../../../protocol/commands.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { longDate } from '../../ui/times.ts';
import { useView } from '../../use-parley.ts';
import { lastHere } from './last-here.ts';
import { PersonActions } from './person-actions.tsx';
import './person-row.css';

export interface PersonRowProps {
  row: PersonListing;
  isOpen: boolean;
  onToggle: () => void;
  /** Something has just been done to this person. */
  onChange: (row: PersonListing) => void;
  /** There is another owner: that changes two rows, and what one may do. */
  onOwnerChange: () => void;
}

/** One of all people; opened, it shows what can be done. */
export function PersonRow({ row, isOpen, onToggle, onChange, onOwnerChange }: PersonRowProps) {
  const words = strings.administration.people;
  const me = useView('me', (parley) => parley.me);
  const panelId = useId();
  const { person } = row;
  const isGone = row.deactivatedAt !== undefined;
  return (
    <li className="person-row">
      <button
        type="button"
        className="person-row__head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={onToggle}
      >
        <Avatar id={person.id} name={person.name} {...(isGone && { here: false })} />
        <span className="person-row__names">
          <span className="person-row__name">
            <bdi>{person.name}</bdi>
            {person.id === me?.id && (
              <span className="person-row__aside">{strings.people.you}</span>
            )}
          </span>
          <span className="person-row__aside">
            {person.handle !== undefined && <bdi>@{person.handle}</bdi>}
            <span>{words.lastHere(lastHere(row.seenAt, Date.now()))}</span>
          </span>
        </span>
        <span className="person-row__tail">
          {isGone && <span className="person-row__gone">{words.deactivated}</span>}
          {strings.account.roles[person.role]}
        </span>
        <ChevronDownIcon />
      </button>
      {isOpen && (
        <div id={panelId} className="person-row__panel">
          <p className="person-row__aside">{words.joinedOn(longDate(row.joinedAt))}</p>
          {me && <PersonActions {...{ me, row, onChange, onOwnerChange }} />}
        </div>
      )}
    </li>
  );
}
