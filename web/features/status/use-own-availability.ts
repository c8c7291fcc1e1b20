import { strings } from '../../i18n/strings.ts';
import type { Presence } from '../../ui/avatar.tsx';
import { useView } from '../../use-parley.ts';
import { statusLine } from './status-mark.tsx';

/** How it is with oneself: as others see it, and in words. */
export function useOwnAvailability() {
  const own = useView('own-availability', (parley) => parley.ownAvailability);
  const { state } = useView('connection', (parley) => parley.connection);
  const presence: Presence =
    state !== 'online' || own.invisible ? 'offline' : own.quiet ? 'quiet' : 'online';
  let words = strings.sidebar.online;
  if (state === 'connecting') words = strings.sidebar.connecting;
  else if (state !== 'online') words = strings.sidebar.offline;
  else if (own.invisible) words = strings.availability.invisible;
  else if (own.quiet) words = strings.availability.quiet;
  const line = own.status && statusLine(own.status);
  return { own, presence, words, line };
}
