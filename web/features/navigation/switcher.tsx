import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { actions } from '../../actions.ts';
import { recentRooms } from '../../adapters/places.ts';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { CloseIcon, SearchIcon } from '../../ui/icons.tsx';
import { useRoute } from '../../use-address.ts';
import { beginWith } from './begin-with.ts';
import { matchesKeys } from './matches-keys.ts';
import { moveActive } from './move-active.ts';
import { type RankedEntry, rankEntries } from './rank-entries.ts';
import type { SwitcherEntry } from './switcher-entry.ts';
import { SwitcherHints } from './switcher-hints.tsx';
import { switcherQuery } from './switcher-query.ts';
import { SwitcherRow } from './switcher-row.tsx';
import { useEntryChoice } from './use-entry-choice.ts';
import { useOverlayFocus } from './use-overlay-focus.ts';
import { useSwitcherEntries } from './use-switcher-entries.ts';
import './switcher.css';

interface Group {
  readonly title: string | null;
  readonly rows: readonly RankedEntry[];
}

interface SwitcherProps {
  me: Person;
  onClose: () => void;
}

/** One field that leads to every room, person and action by a few letters of its name. */
export function Switcher({ me, onClose }: SwitcherProps) {
  const panel = useRef<HTMLDivElement>(null);
  const keepFocus = useOverlayFocus(panel);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const route = useRoute();
  const choose = useEntryChoice();
  const [typed, setTyped] = useState('');
  /** The row that was moved to; null until somebody does: the first. */
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter was pressed before it was known what it means. */
  const [pending, setPending] = useState<'here' | 'new tab' | null>(null);
  const [recent] = useState(recentRooms);
  // Letters show at once; what they find may take a moment longer.
  const shownFor = useDeferredValue(typed);
  const { entries, isWhole } = useSwitcherEntries(
    me,
    shownFor.trim() === '' ? null : switcherQuery(shownFor).words,
  );
  const openSlug = route.page === 'room' ? route.slug : undefined;
  const groups = useMemo(
    () => groupsFor(shownFor, entries, recent, openSlug),
    [shownFor, entries, recent, openSlug],
  );
  const rows = groups.flatMap((group) => group.rows);
  const found = rows.filter(({ entry }) => entry.kind !== 'new-room').length;
  const active = Math.max(
    0,
    rows.findIndex(({ entry }) => entry.key === chosen),
  );
  const activeKey = rows[active]?.entry.key;
  const rowId = (key: string) => `${id}-${key}`;

  useEffect(() => {
    if (activeKey === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  function take(entry: SwitcherEntry | undefined, inNewTab: boolean): void {
    if (entry === undefined) return;
    onClose();
    choose(entry, inNewTab);
  }

  /** What was typed counts, though the list may not show it yet. */
  function enter(where: 'here' | 'new tab'): void {
    const row = rows.find(({ entry }) => entry.key === chosen) ?? rows[0];
    // That nothing has this name is known only when all have been asked.
    const isFound =
      row !== undefined && (row.entry.kind !== 'new-room' || row.entry.key === chosen);
    const isEarly = typed !== shownFor || !(isFound || isWhole);
    setPending(isEarly ? where : null);
    if (!isEarly) take(row?.entry, where === 'new tab');
  }

  useEffect(() => {
    if (pending !== null) enter(pending);
  });

  function press(event: KeyboardEvent): void {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing || event.keyCode === 229) return;
    if (key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (key === 'Enter') {
      event.preventDefault();
      enter(event.metaKey || event.ctrlKey ? 'new tab' : 'here');
    } else if (actions.switcher.keys.some((keys) => matchesKeys(nativeEvent, keys))) {
      event.preventDefault();
      onClose();
    } else if (!event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const next = moveActive(key, active, rows.length);
      if (next === null) return;
      event.preventDefault();
      setChosen(rows[next]?.entry.key ?? null);
    }
  }

  return (
    <div
      className="switcher"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div
        ref={panel}
        className="switcher__panel"
        role="dialog"
        aria-modal="true"
        aria-label={strings.navigation.open}
        onKeyDown={keepFocus}
        // Pressing a row or the space between leaves the focus where letters are typed.
        onMouseDown={(event) => {
          if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
        }}
      >
        <div className="switcher__head">
          <SearchIcon size={18} />
          <input
            className="switcher__field"
            role="combobox"
            aria-label={strings.navigation.open}
            aria-expanded={rows.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={activeKey && rowId(activeKey)}
            placeholder={strings.navigation.placeholder}
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(null);
              setPending(null);
            }}
            onKeyDown={press}
          />
          <IconButton className="switcher__close" label={strings.close} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
        <p className={found > 0 ? 'visually-hidden' : 'switcher__none'} role="status">
          {found > 0
            ? strings.navigation.count(found)
            : strings.navigation.none[switcherQuery(shownFor).scope]}
        </p>
        <div
          ref={list}
          id={id}
          className="switcher__list"
          role="listbox"
          aria-label={strings.navigation.found}
        >
          {groups.map(({ title, rows }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
            <div key={title} role="group" aria-label={title ?? strings.navigation.found}>
              {title !== null && (
                <div className="switcher__title" aria-hidden="true">
                  {title}
                </div>
              )}
              {rows.map(({ entry, ranges }) => (
                <SwitcherRow
                  key={entry.key}
                  id={rowId(entry.key)}
                  entry={entry}
                  ranges={ranges}
                  active={entry.key === activeKey}
                  onPoint={() => setChosen(entry.key)}
                  onChoose={(inNewTab) => take(entry, inNewTab)}
                />
              ))}
            </div>
          ))}
        </div>
        <SwitcherHints />
      </div>
    </div>
  );
}

function groupsFor(
  typed: string,
  entries: readonly SwitcherEntry[],
  recent: readonly string[],
  openSlug: string | undefined,
): Group[] {
  if (typed.trim() !== '') {
    return [{ title: null, rows: rankEntries(entries, switcherQuery(typed), recent) }];
  }
  return beginWith(entries, recent, openSlug).map(({ kind, entries }) => ({
    title: strings.navigation.begin[kind],
    rows: entries.map((entry) => ({ entry, ranges: [] })),
  }));
}
