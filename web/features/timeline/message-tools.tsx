import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PendingMessage } from '../../../client/views.ts';
import type { Message } from '../../../protocol/entities.ts';
import { preference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuAnchor } from '../../ui/menu-entry.ts';
import {
  actionOfKey,
  type MessageDeeds,
  messageActions,
  type ReaderDeeds,
} from './message-actions.tsx';
import { MessageBar } from './message-bar.tsx';
import { watchHeldRow } from './watch-held-row.ts';
import { watchMenuRequests } from './watch-menu-requests.ts';

interface MessageToolsProps {
  scroller: RefObject<HTMLElement | null>;
  /** The message of a row. */
  find: (key: string) => Message | PendingMessage | undefined;
  deeds: MessageDeeds | ReaderDeeds;
}

/**
 * The bar over the message that is pointed at or has the focus, the menu of any, and their single
 * keys. One for the whole log and beside it, so that rows stay cheap and the list never renders for it.
 */
export function MessageTools({ scroller, find, deeds }: MessageToolsProps) {
  const [row, setRow] = useState<HTMLElement | null>(null);
  const [menu, setMenu] = useState<{ message: Message | PendingMessage; at: MenuAnchor } | null>(
    null,
  );
  const menuOpen = useRef(false);
  menuOpen.current = menu !== null;
  const messageOf = useCallback((row: HTMLElement) => find(row.dataset.key ?? ''), [find]);

  useEffect(() => {
    const log = scroller.current;
    if (!log) return;
    const stops = [
      watchHeldRow(log, (next) => {
        if (!menuOpen.current) setRow(next);
      }),
      watchMenuRequests(log, (row, at) => {
        const message = messageOf(row);
        if (message) setMenu({ message, at });
      }),
      listen(log, 'keydown', (event) => {
        const pressed = event.target;
        if (!(pressed instanceof HTMLElement) || !pressed.matches('.message')) return;
        if (preference('singleKeys') !== 'on') return;
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        // The row with the tab stop: where the arrow led is hidden for a frame, and has the focus only then.
        const meant = log.querySelector<HTMLElement>('.message[tabindex="0"]') ?? pressed;
        const message = messageOf(meant);
        const action = message && actionOfKey(messageActions(message, deeds), event.key);
        if (!action) return;
        event.preventDefault();
        action.onAction();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [scroller, messageOf, deeds]);

  const message = row?.isConnected ? messageOf(row) : undefined;
  return (
    <>
      {row &&
        message &&
        createPortal(
          <MessageBar
            actions={messageActions(message, deeds)}
            open={menu?.at instanceof HTMLElement && row.contains(menu.at)}
            onMore={(at) => setMenu({ message, at })}
          />,
          row,
        )}
      {menu && (
        <Menu
          label={strings.message.actions}
          entries={messageActions(menu.message, deeds)}
          anchor={menu.at}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

function listen(
  element: HTMLElement,
  name: 'keydown',
  hear: (event: KeyboardEvent) => void,
): () => void {
  element.addEventListener(name, hear);
  return () => element.removeEventListener(name, hear);
}
