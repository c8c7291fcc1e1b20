import { useEffect, useState } from 'react';
import type { Message, Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { useParley } from '../../use-parley.ts';

/** Messages that arrive within so many ms are announced together. */
const gatherMillis = 1_500;
const longest = 140;

/**
 * What a screen reader says about messages of others that arrive in the open room: one as it is,
 * several as their number. The log itself is silent, because a virtual list also gains rows when it
 * is only scrolled, and past messages when somebody looks for them.
 */
export function useAnnouncement(roomId: string, me: string): string {
  const parley = useParley();
  const [words, setWords] = useState('');

  useEffect(() => {
    let gathered: { message: Message; author: Person }[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    function announce() {
      const [only, ...others] = gathered;
      if (only && others.length === 0) {
        setWords(strings.timeline.announce(only.author.name, only.message.text.slice(0, longest)));
      } else setWords(strings.timeline.announceMany(gathered.length));
      gathered = [];
      timer = undefined;
    }

    const stop = parley.onMessage((message, author) => {
      if (message.roomId !== roomId || message.authorId === me) return;
      gathered.push({ message, author });
      timer ??= setTimeout(announce, gatherMillis);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [parley, roomId, me]);

  return words;
}
