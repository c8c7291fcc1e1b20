import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './pane-resizer.css';

interface PaneResizerProps {
  /** The accessible name: what becomes wider or narrower. */
  label: string;
  /** In rem, so that a pane grows with the size of the text. */
  width: number;
  least: number;
  most: number;
  /** The side of the pane at which it stands. */
  edge: 'start' | 'end';
  onResize: (width: number) => void;
  /** A double click or Enter gives the pane its own width back. */
  onReset: () => void;
}

/** Arrow keys move the edge by so much, in rem. */
const step = 1;

/** The edge between two panes, moved with the pointer or the arrow keys (ARIA window splitter). */
export function PaneResizer(props: PaneResizerProps) {
  const { label, width, least, most, edge, onResize, onReset } = props;
  const grip = useRef({ x: 0, width: 0 });

  /** 1 where moving to the right makes the pane wider. */
  function sense(element: Element): 1 | -1 {
    const isRtl = getComputedStyle(element).direction === 'rtl';
    return (edge === 'end') === isRtl ? -1 : 1;
  }

  function resize(to: number) {
    onResize(Math.min(most, Math.max(least, to)));
  }

  function drag(event: PointerEvent) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const moved = (event.clientX - grip.current.x) * sense(event.currentTarget);
    resize(grip.current.width + moved / rem);
  }

  function press(event: KeyboardEvent) {
    const towards = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Enter') onReset();
    else if (event.key === 'Home') resize(least);
    else if (event.key === 'End') resize(most);
    else if (towards === undefined) return;
    else resize(width + towards * step * sense(event.currentTarget));
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is ARIA's window splitter
    <div
      className={`pane-resizer pane-resizer--${edge}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={press}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
    />
  );
}
