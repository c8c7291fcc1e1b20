import { useEffect, useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';

/** Letters that are typed within so many ms of each other are asked for together. */
const gatherMillis = 120;

export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly status: 'loading' | 'ready';
  readonly problem: string | null;
  /** What they were found by; null before the first answer. */
  readonly words: string | null;
}

/**
 * What the server finds by words that are being typed. While it is asked anew, what was found before stays.
 *
 * @param words null asks nobody
 * @param find the same function from one render to the next
 */
export function useFound<Row>(
  words: string | null,
  find: (words: string) => Promise<readonly Row[]>,
): Found<Row> {
  const [found, setFound] = useState<Found<Row>>({
    rows: [],
    status: 'loading',
    problem: null,
    words: null,
  });

  useEffect(() => {
    if (words === null) return;
    let current = true;
    const timer = setTimeout(
      () => {
        find(words.slice(0, limits.nameCharacters)).then(
          (rows) => current && setFound({ rows, status: 'ready', problem: null, words }),
          (error: unknown) => {
            const problem = errorText(errorCode(error));
            if (current) setFound((now) => ({ ...now, status: 'ready', problem, words }));
          },
        );
      },
      words === '' ? 0 : gatherMillis,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [find, words]);

  return found;
}
