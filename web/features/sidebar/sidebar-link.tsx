import type { MouseEvent, ReactNode } from 'react';
import { go } from '../../adapters/address.ts';
import { cx } from '../../ui/cx.ts';

interface SidebarLinkProps {
  path: string;
  icon: ReactNode;
  label: string;
  /** How it stands there, in a word. */
  note?: string | undefined;
  /** There is something new behind it. */
  unread?: boolean;
  open: boolean;
}

/** A place of its own above the rooms. */
export function SidebarLink({ path, icon, label, note, unread = false, open }: SidebarLinkProps) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(path);
  }

  return (
    <a
      className={cx('sidebar__entry', unread && 'sidebar__entry--unread')}
      href={path}
      aria-current={open ? 'page' : undefined}
      onClick={follow}
    >
      {icon}
      <span className="sidebar__entry-name">{label}</span>
      {note !== undefined && <span className="sidebar__entry-note">{note}</span>}
    </a>
  );
}
