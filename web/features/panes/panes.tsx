import { type CSSProperties, type ReactNode, useRef } from 'react';
import { leavePane, showPane } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { PaneResizer } from '../../ui/pane-resizer.tsx';
import type { Step } from '../../ui/swipe.ts';
import { useSwipe } from '../../ui/use-swipe.ts';
import { useOverPane } from '../../use-address.ts';
import { useLayout } from '../../use-layout.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { usePaneWidth } from './use-pane-width.ts';
import './panes.css';

interface PanesProps {
  sidebar: ReactNode;
  conversation: ReactNode;
  /** What stands at the side; null when that pane is closed. */
  side: ReactNode;
  /** With another one the focus is looked after. */
  path: string;
}

/** Rooms, conversation, side: beside each other on a desk, over each other where there is less space. */
export function Panes({ sidebar, conversation, side, path }: PanesProps) {
  const layout = useLayout();
  const over = useOverPane();
  const sidebarWidth = usePaneWidth('sidebar');
  const sideWidth = usePaneWidth('side');
  const panes = useRef<HTMLDivElement>(null);
  const isSideOver = layout !== 'desk' && side !== null;
  const shown = over === 'rooms' ? 'rooms' : isSideOver ? 'side' : 'conversation';

  usePaneFocus(panes, path, layout === 'phone' ? shown : null);
  useSwipe(panes, {
    steps: layout !== 'phone' ? [] : shown === 'rooms' ? [1] : [-1],
    onSwipe: (step: Step) =>
      step === -1 && shown === 'conversation' ? showPane('rooms') : leavePane(),
  });

  // React's type knows no custom properties.
  const widths = {
    '--sidebar-wide': `${sidebarWidth.width}rem`,
    '--side-wide': `${sideWidth.width}rem`,
  } as CSSProperties;

  return (
    <div
      ref={panes}
      className="panes"
      data-layout={layout}
      data-shown={shown}
      data-side={side !== null || undefined}
      style={widths}
    >
      <div className="panes__sidebar">
        {sidebar}
        {layout !== 'phone' && (
          <PaneResizer label={strings.panes.resizeSidebar} edge="end" {...sidebarWidth} />
        )}
      </div>
      <main className="panes__main" id="main" tabIndex={-1} inert={isSideOver}>
        {conversation}
      </main>
      {isSideOver && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the pane
        // biome-ignore lint/a11y/noStaticElementInteractions: the pane has a button of its own
        <div className="panes__scrim" onClick={() => void leavePane()} />
      )}
      {side !== null && (
        <div className="panes__side">
          {layout === 'desk' && (
            <PaneResizer label={strings.panes.resizeSide} edge="start" {...sideWidth} />
          )}
          {side}
        </div>
      )}
    </div>
  );
}
