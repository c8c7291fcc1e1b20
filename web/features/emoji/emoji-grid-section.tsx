// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the search field (aria-activedescendant)
// biome-ignore-all lint/a11y/useSemanticElements: no table, for its cells stand in flowing rows
import { memo, useEffect, useRef, useState } from 'react';
import type { Emoji } from '../../emoji/emoji-set.ts';
import { type Tone, withTone } from '../../emoji/with-tone.ts';
import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import type { EmojiSection } from './emoji-sections.ts';
import type { Cell } from './move-in-grid.ts';

interface EmojiGridSectionProps {
  /** Of the whole grid. */
  id: string;
  section: EmojiSection;
  tone: Tone;
  /** Only where it is in this section, so that the others need not render when it moves. */
  active: Cell | null;
  onPoint: (emoji: Emoji, cell: Cell) => void;
  onPick: (emoji: Emoji) => void;
}

/** Emoji of one kind under their heading. Far from what is in sight it is only as high as they would be. */
export const EmojiGridSection = memo(function EmojiGridSection(props: EmojiGridSectionProps) {
  const { id, section, tone, active, onPoint, onPick } = props;
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box) || active !== null;
  const name = strings.emoji.sections[section.id];
  return (
    <div className="emoji-grid__section" data-section={section.id} ref={box}>
      {/* In a grid there are rows only: the name is said by the group. */}
      <p className="emoji-grid__heading" aria-hidden="true">
        {name}
      </p>
      <div
        role="rowgroup"
        aria-label={name}
        className="emoji-grid__rows"
        // React's type knows no custom properties.
        style={{ '--rows': section.rows.length } as React.CSSProperties}
      >
        {near &&
          section.rows.map((emoji, i) => {
            const row = section.firstRow + i;
            return (
              <div key={row} role="row" aria-rowindex={row + 1} className="emoji-grid__row">
                {emoji.map((each, column) => {
                  const isActive = active?.row === row && active.column === column;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys for it
                    <div
                      key={each.emoji}
                      id={emojiCellId(id, { row, column })}
                      role="gridcell"
                      aria-label={each.name}
                      aria-selected={isActive}
                      className={cx('emoji-grid__cell', isActive && 'emoji-grid__cell--active')}
                      onPointerMove={() => {
                        if (!isActive) onPoint(each, { row, column });
                      }}
                      onClick={() => onPick(each)}
                    >
                      {withTone(each.emoji, each.toned, tone)}
                    </div>
                  );
                })}
              </div>
            );
          })}
      </div>
    </div>
  );
});

export function emojiCellId(grid: string, { row, column }: Cell): string {
  return `${grid}-${row}-${column}`;
}

/** Whether a part of the scrolled box is in sight, or will be with the next turn of the wheel. */
function useNear(box: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      {
        root: box.current.closest('.emoji-grid'),
        rootMargin: '240px',
      },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return near;
}
