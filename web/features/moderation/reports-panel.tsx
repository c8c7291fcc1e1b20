import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import type { Report } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useParley, useView } from '../../use-parley.ts';
import { byMessage } from './by-message.ts';
import { ReportCard, type ReportNames } from './report-card.tsx';
import './reports-panel.css';

type Shown = 'open' | 'resolved';
interface Page extends ReportNames {
  reports: readonly Report[];
  more: boolean;
}

const nothing: Page = { reports: [], people: new Map(), rooms: new Map(), more: false };

function withNext(page: Page, next: Result<'report:list'>): Page {
  return {
    reports: [...page.reports, ...next.reports],
    people: new Map([...page.people, ...next.people.map((person) => [person.id, person] as const)]),
    rooms: new Map([...page.rooms, ...next.rooms.map((room) => [room.id, room] as const)]),
    more: next.more,
  };
}

/** What others have shown to whoever may act on it. */
export function ReportsPanel() {
  const parley = useParley();
  const words = strings.handling.queue;
  const [shown, setShown] = useState<Shown>('open');
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Also told where there are as many as before, but others.
  const open = useView('reports', (parley) => parley.openReports);
  const { state } = useView('connection', (parley) => parley.connection);

  const load = useCallback(
    async (before: Page): Promise<void> => {
      const last = before.reports.at(-1);
      try {
        const next = await parley.call('report:list', {
          resolved: shown === 'resolved',
          ...(last && { before: last.id }),
        });
        setPage(withNext(before, next));
        setProblem(null);
      } catch (error) {
        setProblem(errorText(errorCode(error)));
      }
    },
    [parley, shown],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there are others
  useEffect(() => {
    if (state === 'online') void load(nothing);
  }, [load, state, open]);

  function show(next: Shown): void {
    setPage(null);
    setShown(next);
  }

  return (
    <div className="settings__panel">
      <p className="setting__hint">{words.hint}</p>
      <SegmentedControl
        label={strings.moderation.reports}
        choices={[
          { value: 'open', label: words.open },
          { value: 'resolved', label: words.resolved },
        ]}
        value={shown}
        onChange={show}
      />
      {problem !== null && (
        <div role="alert">
          <p className="field__error">{problem}</p>
          <Button size="small" onClick={() => void load(nothing)}>
            {strings.tryAgain}
          </Button>
        </div>
      )}
      {page === null && problem === null && <Skeleton width={60} />}
      {page?.reports.length === 0 && (
        <EmptyState
          picture={<CheckIcon size={28} />}
          title={shown === 'open' ? words.none : words.noneResolved}
          text={shown === 'open' ? words.noneText : undefined}
        />
      )}
      {page && (
        <ul className="reports__list">
          {byMessage(page.reports).map((reports) => (
            <ReportCard
              key={reports[0].messageId}
              reports={reports}
              names={page}
              onDone={() => void load(nothing)}
            />
          ))}
        </ul>
      )}
      {page?.more && <Button onClick={() => void load(page)}>{words.more}</Button>}
    </div>
  );
}
