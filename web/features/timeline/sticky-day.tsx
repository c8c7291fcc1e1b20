import { type RefObject, useEffect, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import { dayLabel } from '../../ui/times.ts';
import { dayOnTop } from './day-on-top.ts';
import type { TimelineItem } from './items.ts';
import './sticky-day.css';

interface StickyDayProps {
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<VirtualizerHandle | null>;
  items: readonly TimelineItem[];
  marginAbove: number;
  now: number;
  onDay: (day: { readonly at: number; readonly button: HTMLElement }) => void;
}

/**
 * The day of the topmost message, floating above the log: its own line is out of sight, or not in the
 * page at all. It renders by itself, so that scrolling renders nothing else.
 */
export function StickyDay({ scroller, list, items, marginAbove, now, onDay }: StickyDayProps) {
  const [day, setDay] = useState<{ at: number; isShown: boolean } | null>(null);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    function look() {
      if (!box || !list.current) return;
      // What the list knows of its place: asking the page, just after rows were exchanged, is a layout.
      const { scrollOffset } = list.current;
      const top = list.current.findItemIndex(scrollOffset);
      const at = dayOnTop(items, top);
      const { kind } = items[top] ?? {};
      // Where the room begins, the line of its first day stands right below.
      const isShown = scrollOffset > marginAbove && kind !== 'day' && kind !== 'start';
      setDay((day) => {
        if (at === null) return null;
        return day?.at === at && day.isShown === isShown ? day : { at, isShown };
      });
    }
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroller, list, items, marginAbove]);

  if (day === null) return null;
  const label = dayLabel(day.at, now);
  return (
    <button
      type="button"
      className={cx('sticky-day', !day.isShown && 'sticky-day--hidden')}
      aria-haspopup="menu"
      aria-label={strings.timeline.dayMenu(label)}
      onClick={({ currentTarget }) => onDay({ at: day.at, button: currentTarget })}
    >
      {label}
      <ChevronDownIcon size={12} />
    </button>
  );
}
