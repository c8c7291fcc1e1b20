import { useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { rememberWelcome, wasWelcomed } from '../../adapters/places.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug } from '../../route.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CloseIcon, CompassIcon, LinkIcon } from '../../ui/icons.tsx';
import { useView } from '../../use-parley.ts';
import { copyRoomLink } from './copy-room-link.ts';
import { focusComposer } from './room-focus.ts';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';
import './welcome.css';

/** A word to whoever is new, until they put it away or have found their way to another room. */
export function Welcome({ me }: { me: Person }) {
  const rooms = useView('rooms', (parley) => parley.rooms);
  const dialogs = useRoomsDialogs();
  const [isSeen, setSeen] = useState(wasWelcomed);
  if (isSeen || rooms.length > 1) return null;

  function dismiss() {
    rememberWelcome();
    setSeen(true);
    focusComposer();
  }

  return (
    <section className="welcome" aria-label={strings.welcome.title(me.name)}>
      <div className="welcome__words">
        <h2 className="welcome__title">{strings.welcome.title(me.name)}</h2>
        <p className="welcome__text">{strings.welcome.text}</p>
        <div className="welcome__actions">
          <Button size="small" icon={<CompassIcon />} onClick={dialogs.browse}>
            {strings.welcome.look}
          </Button>
          <Button
            size="small"
            look="quiet"
            icon={<LinkIcon />}
            onClick={() => void copyRoomLink(lobbySlug)}
          >
            {strings.welcome.invite}
          </Button>
        </div>
      </div>
      <IconButton size="small" label={strings.welcome.dismiss} onClick={dismiss}>
        <CloseIcon />
      </IconButton>
    </section>
  );
}
