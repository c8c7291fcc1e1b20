import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import type { CallerInput, PersonListing } from '../../../protocol/commands.ts';
import { roleSchema } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useParley } from '../../use-parley.ts';
import { PersonRow } from './person-row.tsx';
import { usePages } from './use-pages.ts';
import './people-panel.css';

const shows = ['everybody', ...roleSchema.options, 'deactivated'] as const;
type Show = (typeof shows)[number];

/** A letter is not yet what somebody looks for, in ms. */
const typingMillis = 200;

function filterOf(show: Show): Pick<CallerInput<'people:list'>, 'role' | 'deactivated'> {
  if (show === 'everybody') return {};
  return show === 'deactivated' ? { deactivated: true } : { role: show };
}

/** Everybody who is or was here, for those who look after them. */
export function PeoplePanel() {
  const parley = useParley();
  const words = strings.administration.people;
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<Show>('everybody');
  const [open, setOpen] = useState<string | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), typingMillis);
    return () => clearTimeout(timer);
  }, [typed]);

  const ask = useCallback(
    async (last: PersonListing | null) => {
      const input = { query, ...filterOf(show), ...(last && { after: last.person.id }) };
      const { people, more } = await parley.call('people:list', input);
      return { rows: people, more };
    },
    [parley, query, show],
  );
  const { rows, more, busy, problem, refresh, loadMore, change } = usePages(ask);
  // The list as it was stays while another is asked for: it does not jump with every letter.
  const shown = useDeferredValue(rows);

  return (
    <div className="settings__panel people-panel">
      <div className="people-panel__filters">
        <FilterField label={words.filter} value={typed} onChange={setTyped} />
        <Select
          label={words.show}
          choices={shows.map((value) => ({
            value,
            label:
              value === 'everybody' || value === 'deactivated'
                ? words[value]
                : strings.account.roles[value],
          }))}
          value={show}
          onChange={setShow}
        />
      </div>
      {problem !== null && (
        <div className="people-panel__problem" role="alert">
          <p className="field__error">{problem}</p>
          <Button size="small" onClick={() => void refresh()}>
            {strings.tryAgain}
          </Button>
        </div>
      )}
      {shown === null && problem === null && <PeopleSkeleton />}
      {shown?.length === 0 && problem === null && !busy && <EmptyState title={words.none} />}
      <ul className="people-panel__list" aria-busy={busy}>
        {shown?.map((row) => (
          <PersonRow
            key={row.person.id}
            row={row}
            isOpen={open === row.person.id}
            onToggle={() => setOpen((now) => (now === row.person.id ? null : row.person.id))}
            onChange={(next) => change((one) => (one.person.id === next.person.id ? next : one))}
            onOwnerChange={() => void refresh()}
          />
        ))}
      </ul>
      {more && (
        <div className="setting__actions">
          <Button busy={busy} onClick={() => void loadMore()}>
            {strings.browse.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function PeopleSkeleton() {
  return (
    <div className="people-panel__skeleton">
      {[50, 35, 60, 45].map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  );
}
