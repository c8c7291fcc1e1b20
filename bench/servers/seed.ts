import { newId } from '../../protocol/uuid.ts';
import { newToken } from '../../server/access/sessions.ts';
import { lobbySlug } from '../../server/domain/permissions.ts';
import type { Store } from '../../server/store/store.ts';

const sessionMillis = 24 * 60 * 60 * 1000;

export interface Guests {
  tokens: string[];
  people: string[];
  lobbyId: string;
}

/** Guests with a session each, members of the lobby, by the store's own code. */
export async function addGuests(store: Store, count: number): Promise<Guests> {
  const now = Date.now();
  const tokens: string[] = [];
  const people = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { token, hash } = newToken();
      tokens[index] = token;
      const session = { id: newId(), tokenHash: hash, expiresAt: now + sessionMillis, device: '' };
      const name = `Guest ${index}`;
      return store.write('addGuest', {
        id: newId(),
        name,
        session,
        invitation: null,
        nameHeldSince: now,
        now,
      });
    }),
  );
  const [first] = people;
  if (!first) throw new Error('nobody to seed');
  const lobby = await store.read('roomBySlug', { slug: lobbySlug, personId: first.id });
  if (!lobby) throw new Error('there is no lobby');
  return { tokens, people: people.map((person) => person.id), lobbyId: lobby.room.id };
}
