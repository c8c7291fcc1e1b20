import { newId } from '../../../../protocol/uuid.ts';
import { lobbySlug } from '../../../domain/permissions.ts';
import { get, type Steps } from '../steps.ts';
import { insertRoom } from './add-room.ts';

/** Makes the lobby where there is none yet: at a store's first start. @returns its id */
export function* ensureLobby(): Steps<string> {
  const lobby = yield* get<{ id: string }>('select id from room where slug = ?', lobbySlug);
  if (lobby) return lobby.id;
  const id = newId();
  yield* insertRoom(
    { committed: [] },
    {
      id,
      kind: 'public',
      slug: lobbySlug,
      name: 'Lobby',
      topic: 'Where everybody meets',
      createdBy: null,
      now: Date.now(),
    },
  );
  return id;
}
