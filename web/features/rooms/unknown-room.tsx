import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug, roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CompassIcon } from '../../ui/icons.tsx';
import { BackBar } from './back-bar.tsx';
import { useRoomsDialogs } from './use-rooms-dialogs.ts';

/** An address with nothing behind it, and the ways on from there. */
export function UnknownRoom({ slug }: { slug?: string }) {
  const dialogs = useRoomsDialogs();
  return (
    <BackBar>
      <EmptyState
        picture={<CompassIcon size={28} />}
        title={strings.room.unknownTitle}
        text={slug === undefined ? strings.room.unknownPage : strings.room.unknownText(slug)}
      >
        <Button look="primary" onClick={() => go(roomPath(lobbySlug))}>
          {strings.room.toLobby}
        </Button>
        <Button onClick={dialogs.browse}>{strings.sidebar.browse}</Button>
        {slug !== undefined && (
          <Button onClick={() => dialogs.create(slug.replaceAll('-', ' '))}>
            {strings.sidebar.create}
          </Button>
        )}
      </EmptyState>
    </BackBar>
  );
}
