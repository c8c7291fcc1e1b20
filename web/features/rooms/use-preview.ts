import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message, Person } from '../../../protocol/entities.ts';
import { useParley, useView } from '../../use-parley.ts';

const page = 50;
/** Nobody tells us what is said in a room that we are not in: we ask, so often, in ms. */
const askMillis = 10_000;
/** What is read of a room that one is not in is not all of it: who wants more joins. */
const mostHeld = 1_000;

export interface Preview {
  readonly status: 'loading' | 'ready' | 'failed';
  /** An unbroken run, ascending by seq. */
  readonly messages: readonly Message[];
  readonly authors: ReadonlyMap<string, Person>;
  /** Whether there is more before it, and it is not too much already. */
  readonly hasOlder: boolean;
  readonly loadOlder: () => void;
  readonly retry: () => void;
}

interface Held {
  readonly messages: readonly Message[];
  readonly authors: ReadonlyMap<string, Person>;
  readonly more: boolean;
}

/** What is said in a public room, for who is not in it: the newest page, then what is asked for. */
export function usePreview(roomId: string): Preview {
  const parley = useParley();
  const online = useView('connection', (parley) => parley.connection).state === 'online';
  const [held, setHeld] = useState<Held | null>(null);
  const [failed, setFailed] = useState(false);
  const isAsking = useRef(false);

  const ask = useCallback(
    async (where: 'newest' | 'older' | 'newer', now: Held | null): Promise<void> => {
      if (isAsking.current) return;
      isAsking.current = true;
      try {
        const [first, last] = [now?.messages[0], now?.messages.at(-1)];
        const { messages, authors, more } = await parley.call('message:list', {
          roomId,
          limit: page,
          ...(where === 'older' && first && { before: first.seq }),
          ...(where === 'newer' && last && { after: last.seq }),
        });
        setFailed(false);
        setHeld({
          messages:
            where === 'older'
              ? [...messages, ...(now?.messages ?? [])]
              : where === 'newer'
                ? [...(now?.messages ?? []), ...messages]
                : messages,
          authors: new Map([
            ...(where === 'newest' ? [] : (now?.authors ?? [])),
            ...authors.map((author) => [author.id, author] as const),
          ]),
          more: where === 'newer' ? (now?.more ?? false) : more,
        });
      } catch {
        // Whatever the reason, it is offered to try again; what is held stays.
        setFailed(true);
      } finally {
        isAsking.current = false;
      }
    },
    [parley, roomId],
  );

  useEffect(() => {
    if (online) void ask('newest', null);
  }, [ask, online]);

  useEffect(() => {
    if (!online || held === null) return;
    const timer = setInterval(() => {
      const isEmpty = held.messages.length === 0;
      if (!document.hidden) void ask(isEmpty ? 'newest' : 'newer', held);
    }, askMillis);
    return () => clearInterval(timer);
  }, [ask, online, held]);

  return {
    status: held !== null ? 'ready' : failed ? 'failed' : 'loading',
    messages: held?.messages ?? [],
    authors: held?.authors ?? new Map(),
    hasOlder: held?.more === true && held.messages.length < mostHeld,
    loadOlder: () => void ask('older', held),
    retry: () => void ask('newest', null),
  };
}
