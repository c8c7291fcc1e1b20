import type { MouseEvent, ReactNode } from 'react';
import { go } from '../../adapters/address.ts';

interface SidebarLinkProps {
  path: string;
  icon: ReactNode;
  label: string;
  /** How it stands there, in a word. */
  note?: string | undefined;
  open: boolean;
}

/** A place of its own above the rooms. */
export function SidebarLink({ path, icon, label, note, open }: SidebarLinkProps) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(path);
  }

  return (
    <a
      className="sidebar__entry"
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
