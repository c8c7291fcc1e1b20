import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { AriaLocale } from './aria-locale.tsx';
import './tabs.css';

interface TabsProps<T extends string> {
  /** The accessible name of the list of tabs. */
  label: string;
  tabs: readonly {
    readonly id: T;
    readonly label: string;
    readonly icon?: ReactNode;
    /** Whether a line sets it off from those before it. */
    readonly beginsGroup?: boolean;
    readonly content: ReactNode;
  }[];
  selected?: T;
  onSelect?: (id: T) => void;
  /** Where the tabs stand: above their panel, or beside it. */
  side?: 'above' | 'beside';
}

/** There may be more tabs than fit: of the chosen one those beside it are seen as well. */
function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** Panels of which one shows. For parts that are loaded when they are used: brings React Aria with it. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, tabs, selected, onSelect, side = 'above' } = props;
  return (
    <AriaLocale>
      <AriaTabs
        className={`tabs tabs--${side}`}
        orientation={side === 'above' ? 'horizontal' : 'vertical'}
        {...(selected !== undefined && { selectedKey: selected })}
        onSelectionChange={(key) => {
          const tab = tabs.find(({ id }) => id === key);
          if (tab) onSelect?.(tab.id);
        }}
      >
        <TabList className="tabs__list" aria-label={label}>
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              {...(tab.id === selected && { ref: bringIntoView })}
              className={tab.beginsGroup ? 'tabs__tab tabs__tab--first' : 'tabs__tab'}
            >
              {tab.icon}
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {tabs.map((tab) => (
          <TabPanel key={tab.id} id={tab.id} className="tabs__panel">
            {tab.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </AriaLocale>
  );
}
