import { useLayoutEffect, useRef } from 'react';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import { prefetchMenus } from '../../ui/menu.tsx';
import type { MessageAction } from './message-actions.tsx';
import './message-bar.css';

interface MessageBarProps {
  actions: readonly MessageAction[];
  /** Whether its menu is open. */
  open: boolean;
  onMore: (button: HTMLElement) => void;
}

/** The actions used most, over the upper edge of a message. */
export function MessageBar({ actions, open, onMore }: MessageBarProps) {
  const bar = useRef<HTMLDivElement>(null);

  // Over the first message on the screen there is no room above.
  useLayoutEffect(() => {
    const element = bar.current;
    const log = element?.closest('[role="log"]');
    if (!element || !log) return;
    const space = element.getBoundingClientRect().top - log.getBoundingClientRect().top;
    element.classList.toggle('message-bar--inside', space < 0);
  }, []);

  return (
    <div
      ref={bar}
      className="message-bar"
      role="toolbar"
      aria-label={strings.message.actions}
      // A mouse leaves the focus where somebody is writing.
      onMouseDown={(event) => event.preventDefault()}
    >
      {actions
        .filter(({ inBar }) => inBar)
        .map(({ id, label, icon, shortcut, onAction }) => (
          <IconButton key={id} size="small" label={label} shortcut={shortcut} onClick={onAction}>
            {icon}
          </IconButton>
        ))}
      <IconButton
        size="small"
        label={strings.message.more}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void prefetchMenus()}
        onClick={({ currentTarget }) => onMore(currentTarget)}
      >
        <MoreIcon />
      </IconButton>
    </div>
  );
}
