import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';

interface PersonMenuProps {
  person: Person;
  /** As `usePersonEntries` makes them. */
  entriesOf: (person: Person) => readonly MenuEntry[];
}

/** What can be done with somebody who is in a room; nothing is shown where that is nothing. */
export function PersonMenu({ person, entriesOf }: PersonMenuProps) {
  if (entriesOf(person).length === 0) return null;
  return (
    <MenuButton
      label={strings.direct.personMenu(person.name)}
      className="icon-button icon-button--small people-list__menu"
      showsTooltip={false}
      entries={() => entriesOf(person)}
    >
      <MoreIcon />
    </MenuButton>
  );
}
