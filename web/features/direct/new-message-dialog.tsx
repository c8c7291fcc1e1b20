import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters, normaliseLine } from '../../../protocol/text.ts';
import { go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { useParley, useView } from '../../use-parley.ts';
import { setBlocked } from '../moderation/set-blocked.ts';
import { moveActive } from '../navigation/move-active.ts';
import { directProblem } from './direct-problem.ts';
import { isMeant } from './is-meant.ts';
import { PeopleOptions } from './people-options.tsx';
import { useFoundPeople } from './use-found-people.ts';
import './new-message-dialog.css';

/** One less than a group has: whoever makes it is in it. */
const mostOthers = limits.groupPeople - 1;

/** Asks whom one would like to write to: one of them is a direct room, several are a group. */
export function NewMessageDialog({ onClose }: { onClose: () => void }) {
  const words = strings.direct;
  const parley = useParley();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const [name, setName] = useState('');
  const [active, setActive] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const found = useFoundPeople(typed.trim());
  // Those found for the letters before are still there: Enter must not take one of them.
  const people = found.rows.filter(
    (person) => chosen.every(({ id }) => id !== person.id) && isMeant(person, typed),
  );
  const blocked = useView('blocked', (parley) => parley.blocked);
  /** Who was chosen though one has blocked them. */
  const [refused, setRefused] = useState<Person | null>(null);
  const isFull = chosen.length >= mostOthers;
  const at = Math.min(active, people.length - 1);

  function choose(person: Person | undefined): void {
    if (person === undefined) return;
    if (blocked.has(person.id)) {
      setRefused(person);
      setProblem(null);
    } else if (isFull) setProblem(words.full(mostOthers));
    else {
      setChosen([...chosen, person]);
      begin('');
    }
  }

  function begin(text: string): void {
    setTyped(text);
    setActive(0);
    setProblem(null);
    setRefused(null);
    input.current?.focus();
  }

  function drop(personId: string): void {
    setChosen(chosen.filter(({ id }) => id !== personId));
    input.current?.focus();
  }

  async function start(): Promise<void> {
    const [first] = chosen;
    if (first === undefined) input.current?.focus();
    if (busy || first === undefined) return;
    const called = normaliseLine(name);
    if (characters(called) > limits.roomNameCharacters) {
      setProblem(strings.create.tooLong);
      return;
    }
    setBusy(true);
    try {
      const ids = chosen.map(({ id }) => id);
      const { slug } = await (chosen.length === 1
        ? parley.openDirect(first.id)
        : parley.createGroup(ids, called === '' ? undefined : called));
      go(roomPath(slug));
      onClose();
    } catch (error) {
      setProblem(
        chosen.length === 1
          ? directProblem(error, first)
          : errorCode(error) === 'not_found'
            ? words.cannotSome
            : errorText(errorCode(error)),
      );
      setBusy(false);
    }
  }

  function press(event: KeyboardEvent): void {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || event.keyCode === 229) return;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (key === 'Enter') {
      event.preventDefault();
      const isDone = !isPlain || (typed.trim() === '' && chosen.length > 0);
      if (isDone) void start();
      else choose(people[at]);
    } else if (key === 'Backspace' && typed === '') {
      setChosen(chosen.slice(0, -1));
    } else if (isPlain) {
      const next = moveActive(key, at, people.length);
      if (next === null) return;
      event.preventDefault();
      setActive(next);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void start();
  }

  return (
    <Dialog title={words.new} shape="wide" onClose={onClose}>
      <form className="new-message" onSubmit={submit} noValidate>
        <div className="new-message__to">
          <ul className="new-message__chosen" aria-label={words.chosen}>
            {chosen.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  className="new-message__chip"
                  aria-label={words.remove(person.name)}
                  onClick={() => drop(person.id)}
                >
                  <Avatar id={person.id} name={person.name} size="small" />
                  <bdi>{person.name}</bdi>
                  <span aria-hidden>×</span>
                </button>
              </li>
            ))}
          </ul>
          <input
            ref={input}
            className="new-message__field"
            role="combobox"
            aria-label={words.to}
            aria-expanded={people.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={people[at] && `${listId}-${people[at].id}`}
            placeholder={chosen.length === 0 ? words.placeholder : words.more}
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => begin(event.target.value)}
            onKeyDown={press}
          />
        </div>
        <PeopleOptions
          id={listId}
          people={people}
          active={at}
          found={found}
          blocked={blocked}
          onPoint={setActive}
          onChoose={choose}
        />
        {chosen.length > 1 && (
          <Field
            label={words.name}
            hint={words.nameHint}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {refused !== null && (
          <div className="new-message__refused" role="alert">
            <p className="field__error">{strings.moderation.closed.blocked(refused.name)}</p>
            <Button
              size="small"
              onClick={() => {
                setBlocked(parley, refused, false);
                begin(typed);
              }}
            >
              {strings.moderation.unblock(refused.name)}
            </Button>
          </div>
        )}
        {(problem ?? found.problem) !== null && (
          <p className="field__error" role="alert">
            {problem ?? found.problem}
          </p>
        )}
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {chosen.length > 1 ? words.startGroup : words.start}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
