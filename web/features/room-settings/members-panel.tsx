import { useCallback, useEffect, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { nameKey } from '../../../protocol/text.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterField } from '../../ui/filter-field.tsx';
import { PeopleIcon } from '../../ui/icons.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useParley } from '../../use-parley.ts';
import { usePages } from '../administration/use-pages.ts';
import { type MemberListing, MemberRow } from './member-row.tsx';
import './room-settings.css';

interface MembersPanelProps {
  room: RoomView;
  me: Person;
  /** Asks others in; left out where that is not done. */
  onAdd?: () => void;
}

/** Everybody who is in a room, by role and name, page after page, with what they are in it. */
export function MembersPanel({ room, me, onAdd }: MembersPanelProps) {
  const words = strings.roomSettings;
  const parley = useParley();
  const [filter, setFilter] = useState('');
  const roomId = room.id;
  const ask = useCallback(
    async (last: MemberListing | null) => {
      const after = last && { after: last.person.id };
      const about = { roomId, order: 'role', limit: limits.pageRows, ...after } as const;
      const page = await parley.call('member:list', about);
      return { rows: page.members as readonly MemberListing[], more: page.more };
    },
    [parley, roomId],
  );
  const { rows, more, busy, problem, refresh, loadMore, change } = usePages(ask);
  const wanted = nameKey(filter.replace(/^@/, ''));
  const here = onceEach(rows ?? []).filter(({ member }) => member.leftAt === null);
  const shown = here.filter(
    ({ person }) =>
      nameKey(person.name).includes(wanted) || nameKey(person.handle ?? '').startsWith(wanted),
  );

  // Whoever is looked for may be on any page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every page that has come
  useEffect(() => {
    if (wanted !== '' && more && !busy) void loadMore();
  }, [wanted, more, busy]);

  return (
    <div className="settings__panel room-members">
      <div className="room-members__tools">
        <FilterField label={strings.people.filter} value={filter} onChange={setFilter} />
        {onAdd !== undefined && (
          <Button icon={<PeopleIcon />} onClick={onAdd}>
            {strings.addPeople.action}
          </Button>
        )}
      </div>
      {problem !== null && (
        <div role="alert">
          <p className="field__error">{problem}</p>
          <Button size="small" onClick={() => void refresh()}>
            {strings.tryAgain}
          </Button>
        </div>
      )}
      {rows === null && problem === null && <Skeleton width={60} />}
      <ul className="room-members__list" aria-label={words.members} aria-busy={busy}>
        {shown.map((row) => (
          <MemberRow key={row.person.id} room={room} me={me} row={row} onChange={change} />
        ))}
      </ul>
      {rows !== null && !busy && !more && shown.length === 0 && (
        <EmptyState title={strings.people.noMatch} />
      )}
      {more && wanted === '' && (
        <div className="setting__actions">
          <Button busy={busy} onClick={() => void loadMore()}>
            {strings.browse.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who has changed place between two pages is in both. */
function onceEach(rows: readonly MemberListing[]): MemberListing[] {
  return [...new Map(rows.map((row) => [row.person.id, row])).values()];
}
