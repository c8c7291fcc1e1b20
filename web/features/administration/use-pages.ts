import { useCallback, useEffect, useRef, useState } from 'react';
import { errorText } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useView } from '../../use-parley.ts';

export interface Page<Row> {
  rows: readonly Row[];
  more: boolean;
}

/**
 * A long list of the server's, a page at a time; from the start with every connection, and when `ask`
 * is another one. What was asked before, and is answered late, does not count any more.
 *
 * @param ask the page after this row; null: the first
 */
export function usePages<Row>(ask: (last: Row | null) => Promise<Page<Row>>) {
  const { state } = useView('connection', (parley) => parley.connection);
  const [page, setPage] = useState<Page<Row> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);

  const load = useCallback(
    async (before: readonly Row[]): Promise<void> => {
      const mine = ++turn.current;
      setBusy(true);
      try {
        const next = await ask(before.at(-1) ?? null);
        if (mine !== turn.current) return;
        setPage({ rows: [...before, ...next.rows], more: next.more });
        setProblem(null);
      } catch (error) {
        if (mine === turn.current) setProblem(errorText(errorCode(error)));
      } finally {
        if (mine === turn.current) setBusy(false);
      }
    },
    [ask],
  );

  const refresh = useCallback(() => load([]), [load]);
  const loadMore = () => load(page?.rows ?? []);

  useEffect(() => {
    if (state === 'online') void refresh();
  }, [refresh, state]);

  /** Shows a row anew where somebody has just changed it. */
  const change = (update: (row: Row) => Row) =>
    setPage((now) => now && { ...now, rows: now.rows.map(update) });

  return {
    rows: page?.rows ?? null,
    more: page?.more ?? false,
    busy,
    problem,
    refresh,
    loadMore,
    change,
  };
}
