import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { useParley, useView } from '../../use-parley.ts';
import { Setting } from '../settings/setting.tsx';
import { setBlocked } from './set-blocked.ts';
import './blocked-people.css';

/** Of whom one wants to hear no more; nothing is shown where that is nobody. */
export function BlockedPeople() {
  const parley = useParley();
  const words = strings.handling;
  const blocked = useView('blocked', (parley) => parley.blocked);
  if (blocked.size === 0) return null;
  return (
    <Setting title={words.blockedPeople} hint={words.blockedHint}>
      <ul>
        {[...blocked.values()].map(({ person }) => (
          <li key={person.id} className="blocked-people__person">
            <Avatar id={person.id} name={person.name} size="small" />
            <bdi className="blocked-people__name">{person.name}</bdi>
            <Button
              size="small"
              aria-label={strings.moderation.unblock(person.name)}
              onClick={() => setBlocked(parley, person, false)}
            >
              {words.unblockShort}
            </Button>
          </li>
        ))}
      </ul>
    </Setting>
  );
}
