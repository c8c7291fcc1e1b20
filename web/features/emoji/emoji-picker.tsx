// biome-ignore-all lint/a11y/useSemanticElements: no table, for its cells stand in flowing rows
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { chooseSkinTone, emojiUsed, frequentEmoji, skinTone } from '../../adapters/emoji-habits.ts';
import type { Emoji, EmojiSet } from '../../emoji/emoji-set.ts';
import { emojiNow, loadEmoji } from '../../emoji/load-emoji.ts';
import { withTone } from '../../emoji/with-tone.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { placeBeside } from '../../ui/place-beside.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { EmojiGridSection, emojiCellId } from './emoji-grid-section.tsx';
import { EmojiGroups } from './emoji-groups.tsx';
import { emojiSections, type SectionId } from './emoji-sections.ts';
import { type Cell, moveInGrid } from './move-in-grid.ts';
import { SkinTones } from './skin-tones.tsx';
import './emoji-picker.css';

export interface EmojiPickerProps {
  /** What it stands beside. */
  anchor: HTMLElement;
  onPick: (emoji: string) => void;
  onClose: () => void;
}

/** All emoji: searched, by groups, those used often first. It is open while it is mounted. */
export function EmojiPicker({ anchor, onPick, onClose }: EmojiPickerProps) {
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const { set, failed, retry } = useEmoji();
  const [query, setQuery] = useState('');
  const [tone, setTone] = useState(skinTone);
  const [often] = useState(frequentEmoji);
  const [active, setActive] = useState<Cell | null>(null);
  const columns = useColumns();

  const sections = useMemo(
    () => (set === null ? [] : emojiSections(set, query, often, columns)),
    [set, query, often, columns],
  );
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const pointed = active === null ? undefined : rows[active.row]?.[active.column];

  useEffect(() => {
    const panel = box.current;
    if (panel === null) return;
    panel.showPopover();
    placeBeside(panel, anchor.getBoundingClientRect(), 'above', 'end');
    if (matchMedia('(pointer: fine)').matches) panel.querySelector('input')?.focus();
  }, [anchor]);

  function search(words: string) {
    setQuery(words);
    grid.current?.scrollTo({ top: 0 });
    // What is found first is what Enter takes.
    setActive(words.trim() === '' ? null : { row: 0, column: 0 });
  }

  const pick = useCallback(
    (emoji: Emoji) => {
      emojiUsed(emoji.emoji);
      onPick(withTone(emoji.emoji, emoji.toned, skinTone()));
    },
    [onPick],
  );
  const point = useCallback((_: Emoji, cell: Cell) => setActive(cell), []);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (pointed) pick(pointed);
      return;
    }
    // Before somebody goes into the grid, arrows to the sides move in the words.
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const lengths = rows.map((row) => row.length);
    const cell = moveInGrid(lengths, active, event.key, isRtl);
    if (cell === null && !(event.key === 'ArrowUp' && active !== null)) return;
    event.preventDefault();
    setActive(cell);
    // A section that was far away is there after the next rendering.
    requestAnimationFrame(() => {
      if (cell === null) grid.current?.scrollTo({ top: 0 });
      else document.getElementById(emojiCellId(gridId, cell))?.scrollIntoView({ block: 'nearest' });
    });
  }

  function goTo(section: SectionId) {
    grid.current
      ?.querySelector(`[data-section="${section}"]`)
      ?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={strings.emoji.title}
      className="emoji-picker"
      style={{ '--columns': columns } as React.CSSProperties}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <div className="emoji-picker__search">
        <SearchIcon />
        <input
          type="search"
          className="emoji-picker__field"
          role="combobox"
          aria-label={strings.emoji.search}
          aria-expanded="true"
          aria-haspopup="grid"
          aria-controls={gridId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : emojiCellId(gridId, active)}
          placeholder={strings.emoji.search}
          enterKeyHint="done"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={press}
        />
      </div>
      <EmojiGroups sections={sections} grid={grid} onGo={goTo} />
      <div
        ref={grid}
        id={gridId}
        className="emoji-grid"
        role="grid"
        aria-label={strings.emoji.title}
        aria-rowcount={rows.length}
      >
        {sections.map((section) => {
          const last = section.firstRow + section.rows.length;
          const has = active !== null && active.row >= section.firstRow && active.row < last;
          return (
            <EmojiGridSection
              key={section.id}
              id={gridId}
              section={section}
              tone={tone}
              active={has ? active : null}
              onPoint={point}
              onPick={pick}
            />
          );
        })}
      </div>
      {set === null && (
        <div className="emoji-picker__state">
          {failed ? (
            <>
              <p>{strings.emoji.failed}</p>
              <Button size="small" onClick={retry}>
                {strings.tryAgain}
              </Button>
            </>
          ) : (
            <Spinner />
          )}
        </div>
      )}
      {set !== null && rows.length === 0 && (
        <p className="emoji-picker__state">{strings.emoji.none}</p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {query !== '' && strings.emoji.found(rows.reduce((sum, row) => sum + row.length, 0))}
      </p>
      <footer className="emoji-picker__foot">
        {pointed !== undefined && (
          <>
            <span className="emoji-picker__pointed" aria-hidden="true">
              {withTone(pointed.emoji, pointed.toned, tone)}
            </span>
            <span className="emoji-picker__names" aria-hidden="true">
              <bdi>{pointed.name}</bdi>
              <bdi className="emoji-picker__code">:{pointed.shortcodes[0]}:</bdi>
            </span>
          </>
        )}
        <SkinTones
          tone={tone}
          onChoose={(chosen) => {
            chooseSkinTone(chosen);
            setTone(chosen);
          }}
        />
      </footer>
    </div>
  );
}

function useEmoji(): { set: EmojiSet | null; failed: boolean; retry: () => void } {
  const [set, setSet] = useState(emojiNow);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another reason
  useEffect(() => {
    loadEmoji().then(setSet, (error: unknown) => {
      console.warn('The emoji could not be loaded.', error);
      setFailed(true);
    });
  }, [tries]);
  const retry = () => {
    setFailed(false);
    setTries(tries + 1);
  };
  return { set, failed, retry };
}

/** As many as fit beside each other, nine at most; the sizes are those of emoji-picker.css. */
function useColumns(): number {
  const isCoarse = useMedia('(pointer: coarse)');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const cell = (isCoarse ? 2.75 : 2.25) * rem;
  return Math.max(4, Math.min(9, Math.floor((innerWidth - 2 * rem - 4) / cell)));
}
