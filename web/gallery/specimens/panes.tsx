import { useState } from 'react';
import { PaneResizer } from '../../ui/pane-resizer.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Specimen } from '../specimen.tsx';

export function Panes() {
  return (
    <>
      <Specimen name="Tabs">
        <Tabs
          label="Settings"
          tabs={[
            { id: 'look', label: 'Appearance', content: <p>Theme, contrast, density</p> },
            { id: 'bell', label: 'Notifications', content: <p>Off, mentions, all</p> },
          ]}
        />
      </Specimen>
      <Specimen name="Split pane: drag the edge, or use the arrow keys on it">
        <PaneExample />
      </Specimen>
    </>
  );
}

function PaneExample() {
  const [width, setWidth] = useState(10);
  return (
    <div className="gallery__pane" style={{ width: `${width}rem` }}>
      {Math.round(width)} rem
      <PaneResizer
        label="Width of the sidebar"
        width={width}
        least={6}
        most={14}
        edge="end"
        onResize={setWidth}
        onReset={() => setWidth(10)}
      />
    </div>
  );
}
