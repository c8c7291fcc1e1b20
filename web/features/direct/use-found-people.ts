import { useEffect, useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

/** Letters that are typed within so many ms of each other are asked for together. */
const gatherMillis = 120;

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly status: 'loading' | 'ready';
  readonly problem: string | null;
}

const nothing: FoundPeople = { people: [], status: 'loading', problem: null };

/**
 * The people one may write to, by words of their name or handle. While it is asked anew, those found
 * before stay.
 *
 * @param words null asks nobody
 */
export function useFoundPeople(words: string | null): FoundPeople {
  const parley = useParley();
  const [found, setFound] = useState(nothing);

  useEffect(() => {
    if (words === null) return;
    let current = true;
    const timer = setTimeout(
      () => {
        parley.findPeople(words.slice(0, limits.nameCharacters), limits.foundPeople).then(
          (people) => current && setFound({ people, status: 'ready', problem: null }),
          (error: unknown) => {
            const problem = errorText(errorCode(error));
            if (current) setFound((now) => ({ ...now, status: 'ready', problem }));
          },
        );
      },
      words === '' ? 0 : gatherMillis,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [parley, words]);

  return found;
}
