import { useEffect, useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { errorText } from '../../i18n/strings.ts';
import { lobbySlug } from '../../route.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

interface Everybody {
  readonly people: readonly Person[];
  readonly status: 'loading' | 'ready';
  readonly problem: string | null;
}

/** Everybody there is, page after page: the members of the lobby, which nobody can leave. */
export function useEverybody(): Everybody {
  const parley = useParley();
  const [found, setFound] = useState<Everybody>({ people: [], status: 'loading', problem: null });

  useEffect(() => {
    let current = true;
    async function load(): Promise<void> {
      const lobby = parley.rooms.find(({ slug }) => slug === lobbySlug);
      let after: string | undefined;
      for (let more = lobby !== undefined; more && current; ) {
        const input = { roomId: lobby?.id ?? '', limit: limits.pageRows, ...(after && { after }) };
        const page = await parley.call('member:list', input);
        const people = page.members.map(({ person }) => person);
        after = page.members.at(-1)?.member.personId;
        more = page.more;
        if (current) setFound((now) => ({ ...now, people: [...now.people, ...people] }));
      }
      if (current) setFound((now) => ({ ...now, status: 'ready' }));
    }
    load().catch((error: unknown) => {
      const problem = errorText(errorCode(error));
      if (current) setFound((now) => ({ ...now, status: 'ready', problem }));
    });
    return () => {
      current = false;
    };
  }, [parley]);

  return found;
}
