import { useRef } from 'react';
import { Header, Menu, MenuItem, Popover, Separator, Text } from 'react-aria-components';
import { AriaLocale } from './aria-locale.tsx';
import { cx } from './cx.ts';
import { CheckIcon } from './icons.tsx';
import type { MenuAction, MenuAnchor, MenuEntry } from './menu-entry.ts';
import { Shortcut } from './shortcut.tsx';
import './menu-popover.css';

export interface MenuPopoverProps {
  /** The accessible name. */
  label: string;
  /** Shown above the entries. */
  title?: string | undefined;
  entries: readonly MenuEntry[];
  anchor: MenuAnchor;
  side?: 'below' | 'above';
  onClose: () => void;
}

/** Loaded when the first menu opens: see menu.tsx. */
export function MenuPopover(props: MenuPopoverProps) {
  const { label, title, entries, anchor, side = 'below', onClose } = props;
  const point = useRef<HTMLSpanElement>(null);
  const element = useRef(anchor instanceof HTMLElement ? anchor : null);
  const disabled = entries.filter((entry) => entry.kind === 'action' && entry.disabled);

  return (
    <AriaLocale>
      {!(anchor instanceof HTMLElement) && (
        <span ref={point} className="menu-point" style={{ left: anchor.x, top: anchor.y }} />
      )}
      <Popover
        isOpen
        triggerRef={anchor instanceof HTMLElement ? element : point}
        placement={side === 'above' ? 'top start' : 'bottom start'}
        offset={anchor instanceof HTMLElement ? 6 : 2}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        className="menu"
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          disabledKeys={disabled.map(({ id }) => id)}
          onClose={onClose}
          className="menu__list"
        >
          {title !== undefined && <Header className="menu__title">{title}</Header>}
          {entries.map((entry) =>
            entry.kind === 'line' ? (
              <Separator key={entry.id} id={entry.id} className="menu__line" />
            ) : (
              <Item key={entry.id} action={entry} />
            ),
          )}
        </Menu>
      </Popover>
    </AriaLocale>
  );
}

function Item({ action }: { action: MenuAction }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      aria-current={action.checked || undefined}
      className={cx('menu__item', action.danger && 'menu__item--danger')}
      onAction={action.onAction}
    >
      {action.icon !== undefined && <span className="menu__icon">{action.icon}</span>}
      <span className="menu__words">
        <Text slot="label">{action.label}</Text>
        {action.note !== undefined && (
          <Text slot="description" className="menu__note">
            {action.note}
          </Text>
        )}
      </span>
      {action.checked && <CheckIcon />}
      {action.shortcut !== undefined && <Shortcut keys={action.shortcut} drawn />}
    </MenuItem>
  );
}
