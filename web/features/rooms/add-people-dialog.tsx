import { type KeyboardEvent, useCallback, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import type { Person } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { FilterField } from '../../ui/filter-field.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { isMeant } from '../direct/is-meant.ts';
import { useFound } from '../direct/use-found.ts';
import './add-people-dialog.css';

/** Brings people into a room that they could not find, or did not know of. */
export function AddPeopleDialog({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const words = strings.addPeople;
  const parley = useParley();
  const [filter, setFilter] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const find = useCallback(
    async (words: string) => {
      const input = { roomId: room.id, words, limit: limits.foundPeople };
      return (await parley.call('member:find', input)).found;
    },
    [parley, room.id],
  );
  const { rows, status, problem } = useFound(filter.trim(), find);
  const shown = rows.filter(({ person }) => isMeant(person, filter));

  /** Of those who match what is typed, the first who can still be added: Enter does. */
  const next =
    filter.trim() === ''
      ? undefined
      : shown.find(({ person, inside }) => !inside && !added.has(person.id))?.person;

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    const { key, nativeEvent } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || event.keyCode === 229) return;
    if (next === undefined || busy !== null) return;
    // The next name is typed in place of this one.
    event.currentTarget.select();
    void add(next);
  }

  async function add(person: Person): Promise<void> {
    setBusy(person.id);
    try {
      await parley.call('member:add', { roomId: room.id, personId: person.id });
      setAdded((now) => new Set(now).add(person.id));
    } catch (error) {
      showToast({ text: errorText(errorCode(error)), tone: 'alert' });
    }
    setBusy(null);
  }

  return (
    <Dialog title={words.title(roomTitle(room))} shape="wide" onClose={onClose}>
      <div className="add-people">
        <FilterField label={words.filter} value={filter} onChange={setFilter} onKeyDown={press} />
        {problem !== null && (
          <p className="field__error" role="alert">
            {problem}
          </p>
        )}
        <ul className="add-people__list">
          {shown.map(({ person, inside }) => (
            <li
              key={person.id}
              className={cx(
                'add-people__person',
                person.id === next?.id && 'add-people__person--next',
              )}
            >
              <Avatar id={person.id} name={person.name} />
              <div className="add-people__names">
                <bdi>{person.name}</bdi>
                {person.handle !== undefined && (
                  <bdi className="add-people__handle">@{person.handle}</bdi>
                )}
              </div>
              {added.has(person.id) ? (
                <span className="add-people__added" role="status">
                  <CheckIcon />
                  {words.added}
                </span>
              ) : inside ? (
                <span className="add-people__inside">{words.inside}</span>
              ) : (
                <Button
                  size="small"
                  busy={busy === person.id}
                  aria-label={words.addPerson(person.name)}
                  onClick={() => void add(person)}
                >
                  {words.add}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {status === 'loading' && <Skeleton width={60} />}
        {status === 'ready' && shown.length === 0 && problem === null && (
          <EmptyState title={filter === '' ? words.everybody : words.nobody} />
        )}
      </div>
    </Dialog>
  );
}
