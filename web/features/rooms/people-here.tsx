import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { tooltip } from '../../ui/tooltip.ts';
import { useView } from '../../use-parley.ts';

/** More faces than these would be a crowd; the number says the rest. */
const mostFaces = 3;

interface PeopleHereProps {
  roomId: string;
  /** What a click does. */
  label: string;
  onClick: () => void;
}

/** Who is in the room at this moment, at a glance. */
export function PeopleHere({ roomId, label, onClick }: PeopleHereProps) {
  const { here, count } = useView(`people:${roomId}`, (parley) => parley.people(roomId));
  if (here.length === 0) return null;
  const names = here.slice(0, mostFaces).map(({ name }) => name);
  return (
    <button
      type="button"
      className="people-here"
      aria-label={strings.room.hereLabel(count, label)}
      {...tooltip(strings.room.hereNames(names, count - names.length))}
      onClick={onClick}
    >
      <span className="people-here__faces">
        {here.slice(0, mostFaces).map(({ id, name }) => (
          <Avatar key={id} id={id} name={name} size="small" />
        ))}
      </span>
      <span className="people-here__count">{strings.room.here(count)}</span>
    </button>
  );
}
