import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { usePersonEntries } from './use-person-entries.tsx';

/** What can be done with somebody who is in a room; nothing is shown where that is nothing. */
export function PersonMenu({ room, person }: { room: RoomView; person: Person }) {
  const entries = usePersonEntries()(room, person);
  if (entries.length === 0) return null;
  return (
    <MenuButton
      label={strings.direct.personMenu(person.name)}
      className="icon-button icon-button--small people-list__menu"
      showsTooltip={false}
      entries={() => entries}
    >
      <MoreIcon />
    </MenuButton>
  );
}
