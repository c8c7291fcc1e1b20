import type { Parley } from '../../../client/parley.ts';
import type { Person } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { showToast } from '../../ui/toasts.ts';
import { setBlocked } from '../moderation/set-blocked.ts';
import { directProblem } from './direct-problem.ts';

/** Goes into the direct room with somebody, which is made where there is none. */
export function openDirect(parley: Parley, person: Person): void {
  // One that is known is there without a connection.
  const room = parley.rooms.find(
    ({ kind, people }) => kind === 'direct' && people[0]?.id === person.id,
  );
  if (room) go(roomPath(room.slug));
  else if (parley.blocked.has(person.id)) {
    const { closed, unblock } = strings.moderation;
    const run = () => setBlocked(parley, person, false);
    const action = { label: unblock(person.name), run };
    showToast({ text: closed.blocked(person.name), tone: 'alert', action });
  } else {
    parley.openDirect(person.id).then(
      ({ slug }) => go(roomPath(slug)),
      (error: unknown) => showToast({ text: directProblem(error, person), tone: 'alert' }),
    );
  }
}
