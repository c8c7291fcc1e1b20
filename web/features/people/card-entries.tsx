import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import type { MenuAction, MenuEntry } from '../../ui/menu-entry.ts';

interface CardEntriesProps {
  entries: readonly MenuEntry[];
  onChoose: (entry: MenuAction) => void;
}

/** What stands first in a card is what is meant most often, and looks like it. */
const firsts = ['message', 'status'];

/** The entries of a menu as the buttons of a card; arrows go from one to the next. */
export function CardEntries({ entries, onChoose }: CardEntriesProps) {
  if (entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a second way beside Tab
    <div className="person-card__entries" onKeyDown={moveFocus}>
      {entries.map((entry) => {
        if (entry.kind === 'line') return <hr key={entry.id} className="person-card__line" />;
        if (firsts.includes(entry.id)) {
          return (
            <Button
              key={entry.id}
              look={entry.id === 'message' ? 'primary' : 'plain'}
              icon={entry.icon}
              className="person-card__first"
              onClick={() => onChoose(entry)}
            >
              {entry.label}
            </Button>
          );
        }
        return (
          <button
            key={entry.id}
            type="button"
            className={cx('person-card__entry', entry.danger && 'person-card__entry--danger')}
            onClick={() => onChoose(entry)}
          >
            {entry.icon}
            <span className="person-card__entry-label">{entry.label}</span>
          </button>
        );
      })}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (way === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.contains(document.activeElement));
  buttons.at((at + way) % buttons.length)?.focus();
}
