import { useCallback, useState } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import type { AuditEntry } from '../../../protocol/entities.ts';
import { saveFile } from '../../adapters/save-file.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Time } from '../../ui/time.tsx';
import { dayKey, dayLabel } from '../../ui/times.ts';
import { useParley } from '../../use-parley.ts';
import { auditFile } from './audit-file.ts';
import { type AuditNames, auditSentence } from './audit-sentence.ts';
import { usePages } from './use-pages.ts';
import './audit-panel.css';

const noNames: AuditNames = { people: new Map(), rooms: new Map() };

function withNames(names: AuditNames, { people, rooms }: Result<'audit:list'>): AuditNames {
  const add = (known: ReadonlyMap<string, string>, more: readonly { id: string; name: string }[]) =>
    new Map([...known, ...more.map(({ id, name }) => [id, name] as const)]);
  return { people: add(names.people, people), rooms: add(names.rooms, rooms) };
}

/** The entries of each day, the newest first. */
function byDay(entries: readonly AuditEntry[]): AuditEntry[][] {
  const days: AuditEntry[][] = [];
  for (const entry of entries) {
    const day = days.at(-1);
    if (day?.[0] && dayKey(day[0].at) === dayKey(entry.at)) day.push(entry);
    else days.push([entry]);
  }
  return days;
}

/** What those did who have power over others. */
export function AuditPanel() {
  const parley = useParley();
  const words = strings.administration.audit;
  const [names, setNames] = useState(noNames);
  const ask = useCallback(
    async (last: AuditEntry | null) => {
      const found = await parley.call('audit:list', last ? { before: last.id } : {});
      setNames((known) => withNames(known, found));
      return { rows: found.entries, more: found.more };
    },
    [parley],
  );
  const { rows, more, busy, problem, refresh, loadMore } = usePages(ask);

  return (
    <div className="settings__panel audit">
      <p className="setting__hint">{words.hint}</p>
      {problem !== null && (
        <div className="audit__problem" role="alert">
          <p className="field__error">{problem}</p>
          <Button size="small" onClick={() => void refresh()}>
            {strings.tryAgain}
          </Button>
        </div>
      )}
      {rows === null && problem === null && <Skeleton width={60} />}
      {rows?.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
      {byDay(rows ?? []).map((day) => (
        <section key={day[0]?.id} className="audit__day">
          <h3 className="audit__date">{dayLabel(day[0]?.at ?? 0, Date.now())}</h3>
          <ul>
            {day.map((entry) => (
              <li key={entry.id} className="audit__entry">
                <Time at={entry.at} className="audit__time" />
                <span dir="auto">{auditSentence(entry, names)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rows !== null && rows.length > 0 && (
        <div className="setting__actions">
          {more && (
            <Button busy={busy} onClick={() => void loadMore()}>
              {words.more}
            </Button>
          )}
          <Button onClick={() => saveFile('audit.csv', 'text/csv', auditFile(rows, names))}>
            {words.save}
          </Button>
        </div>
      )}
    </div>
  );
}
