import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useAvailability } from '../../use-availability.ts';
import { useView } from '../../use-parley.ts';
import { endText } from '../status/end-text.ts';
import { presenceWord } from '../status/presence-word.ts';
import { presenceOf } from '../status/present-avatar.tsx';

interface PersonFactsProps {
  titleId: string;
  personId: string;
  person: Person | undefined;
  isMe: boolean;
  /** Whether they are in the room, as far as it is known. */
  isMember: boolean;
  room: RoomView;
}

/** The head of a person's card: who they are, and how it is with them. */
export function PersonFacts(props: PersonFactsProps) {
  const { titleId, personId, person, isMe, isMember, room } = props;
  const words = strings.personCard;
  const people = useView(`people:${room.id}`, (parley) => parley.people(room.id));
  const isBlocked = useView('blocked', (parley) => parley.blocked).has(personId);
  const availability = useAvailability(personId);
  const isIn = (list: readonly Person[]) => list.some(({ id }) => id === personId);
  // As the list of people has it, until it is known better.
  const isAway = !people.crowded && isIn(people.away);
  const presence = presenceOf(availability, isIn(people.here) || (isAway ? false : null));
  const { status } = availability;
  const name = person?.name ?? strings.timeline.somebody;
  const roomRole = people.roles.get(personId);
  // Of the two people of a direct room neither has a role, and one of them made it.
  const inRoom = room.kind !== 'direct' && roomRole !== undefined ? roomRole : 'member';
  const notes = [
    inRoom !== 'member' && words.inRoom[inRoom],
    !isMember && words.notInRoom,
    !person && words.unknown,
    isBlocked && strings.moderation.closed.blocked(name),
  ].filter((note) => note !== false);

  return (
    <div className="person-card__head">
      <Avatar id={personId} name={name} size="large" {...(presence !== null && { presence })} />
      <div className="person-card__who">
        <h2 id={titleId} className="person-card__name">
          <bdi>{name}</bdi>
        </h2>
        {person && (
          <p className="person-card__what">
            {person.handle !== undefined && <bdi>@{person.handle}</bdi>}
            <span className="person-card__role">{strings.account.roles[person.role]}</span>
            {isMe && <span className="message__you">{strings.message.you}</span>}
          </p>
        )}
        {presence !== null && <p className="person-card__presence">{presenceWord(presence)}</p>}
      </div>
      {status && (
        <p className="person-card__status">
          {status.emoji !== '' && <span aria-hidden>{status.emoji}</span>}
          <span className="person-card__status-words">
            <bdi>{status.text || status.emoji}</bdi>
            {status.until !== null && (
              <span className="person-card__until">{endText(status, Date.now())}</span>
            )}
          </span>
        </p>
      )}
      {notes.length > 0 && (
        <div className="person-card__notes">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </div>
  );
}
