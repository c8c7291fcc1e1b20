import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PeopleLists } from './people-lists.tsx';
import type { PeoplePaneControl } from './use-people-pane.ts';
import './people-pane.css';

interface PeoplePaneProps {
  room: RoomView;
  me: Person;
  pane: PeoplePaneControl;
}

export function PeoplePane({ room, me, pane }: PeoplePaneProps) {
  if (pane.overlay) {
    return (
      <Dialog title={strings.people.title} shape="sheet" onClose={pane.toggle}>
        <div className="people-pane people-pane--sheet">
          <PeopleLists roomId={room.id} me={me} />
        </div>
      </Dialog>
    );
  }
  return (
    <aside className="people-pane" aria-label={strings.people.title}>
      <PeopleLists roomId={room.id} me={me} />
    </aside>
  );
}
