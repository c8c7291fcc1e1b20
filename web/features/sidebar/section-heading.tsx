import type { ReactNode } from 'react';
import { strings } from '../../i18n/strings.ts';
import { ChevronDownIcon, MoreIcon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';

interface SectionHeadingProps {
  id: string;
  name: string;
  collapsed: boolean;
  onToggle: () => void;
  entries: () => readonly MenuEntry[];
  /** Another button that is always there. */
  children?: ReactNode;
}

/** Folds a section up, and has the menu of what can be done with it. */
export function SectionHeading(props: SectionHeadingProps) {
  const { id, name, collapsed, onToggle, entries, children } = props;
  return (
    <div className="section__heading">
      <h2 className="section__title">
        <button
          type="button"
          className="section__toggle"
          id={id}
          aria-expanded={!collapsed}
          onClick={onToggle}
        >
          <bdi className="section__name">{name}</bdi>
          <ChevronDownIcon size={14} />
        </button>
      </h2>
      <div className="section__tools">
        <MenuButton
          label={strings.sidebar.sectionMenu(name)}
          className="icon-button icon-button--small"
          showsTooltip={false}
          entries={entries}
        >
          <MoreIcon />
        </MenuButton>
        {children}
      </div>
    </div>
  );
}
