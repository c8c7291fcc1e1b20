import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { useParley } from '../../use-parley.ts';

/** Messages that arrive within so many ms are announced together. */
const gatherMillis = 1_500;
const longest = 140;

/**
 * What a screen reader says about messages that arrive: one as it is, several as their number. The
 * log itself is silent, because a virtual list also gains rows when it is only scrolled.
 */
export function useAnnouncement(messages: readonly Message[], me: string): string {
  const parley = useParley();
  const [words, setWords] = useState('');
  const newest = messages.at(-1)?.seq ?? 0;
  const announced = useRef(newest);

  useEffect(() => {
    if (newest <= announced.current) return;
    const timer = setTimeout(() => {
      const fresh = messages.filter(
        (message) => message.seq > announced.current && message.authorId !== me,
      );
      announced.current = newest;
      const only = fresh.length === 1 ? fresh[0] : undefined;
      if (only !== undefined) {
        const author = parley.person(only.authorId)?.name ?? strings.timeline.somebody;
        setWords(strings.timeline.announce(author, only.text.slice(0, longest)));
      } else if (fresh.length > 1) {
        setWords(strings.timeline.announceMany(fresh.length));
      }
    }, gatherMillis);
    return () => clearTimeout(timer);
  }, [messages, newest, me, parley]);

  return words;
}
