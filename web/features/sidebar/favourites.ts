import { useEffect } from 'react';
import type { Parley } from '../../../client/parley.ts';
import { readOwn, writeOwn } from '../../adapters/personal-store.ts';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley, useView } from '../../use-parley.ts';
import { isFavourite, toggleFavourite } from './arrange.ts';
import { currentArrangement, rearrange } from './use-arrangement.ts';

/** Favourites were once each device's own: what it has of that time goes to the account, once. */
const movedKey = 'favourites-moved';

/** Rooms of which the account is just being told. */
const asking = new Set<string>();

/** Marks a room with a star or takes it away: here at once, on all devices when the account has it. */
export function setFavourite(parley: Parley, roomId: string, favourite: boolean): void {
  show(roomId, favourite);
  asking.add(roomId);
  parley
    .setFavourite(roomId, favourite)
    .catch((error: unknown) => showToast({ text: errorText(errorCode(error)), tone: 'alert' }))
    .finally(() => {
      asking.delete(roomId);
      const room = parley.room(roomId);
      if (room) show(roomId, room.favourite);
    });
}

/** The order of the favourites is this device's, which they are the account says. */
export function useFavourites(): void {
  const parley = useParley();
  const rooms = useView('rooms', (parley) => parley.rooms);
  const online = useView('connection', (parley) => parley.connection).state === 'online';
  useEffect(() => {
    // What is remembered from before may be behind what this device has shown since.
    if (!online) return;
    const isMoved = readOwn(movedKey) !== null;
    for (const { id, favourite } of rooms) {
      if (asking.has(id)) continue;
      if (!isMoved && !favourite && isFavourite(currentArrangement(), id)) {
        setFavourite(parley, id, true);
      } else show(id, favourite);
    }
    if (!isMoved) writeOwn(movedKey, 'yes');
  }, [parley, rooms, online]);
}

function show(roomId: string, favourite: boolean): void {
  rearrange((now) => (isFavourite(now, roomId) === favourite ? now : toggleFavourite(now, roomId)));
}
