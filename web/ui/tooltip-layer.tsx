import { useEffect, useRef, useState } from 'react';
import { placeBeside } from './place-beside.ts';
import { Shortcut } from './shortcut.tsx';
import './tooltip-layer.css';

/** So long a pointer has to rest, in ms; the next tooltip of the same row comes at once. */
const restMillis = 500;
const warmMillis = 300;

interface Shown {
  readonly of: HTMLElement;
  readonly text: string;
  readonly shortcut: string | undefined;
}

/**
 * The one tooltip of the page, in the top layer so that no pane cuts it off. It can be hovered, stays
 * until one leaves, and goes with Escape (WCAG 1.4.13).
 */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => watchTooltips(setShown), []);

  useEffect(() => {
    const tip = box.current;
    if (!tip || !shown) return;
    tip.showPopover();
    placeBeside(tip, shown.of.getBoundingClientRect(), 'above', 'middle');
    return () => {
      if (tip.matches(':popover-open')) tip.hidePopover();
    };
  }, [shown]);

  return (
    <div ref={box} className="tooltip" popover="manual" role="tooltip" aria-hidden="true">
      {shown?.text}
      {shown?.shortcut !== undefined && <Shortcut keys={shown.shortcut} />}
    </div>
  );
}

function watchTooltips(show: (shown: Shown | null) => void): () => void {
  let of: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closedAt = 0;

  function close() {
    clearTimeout(timer);
    if (of !== null) closedAt = performance.now();
    of = null;
    show(null);
  }

  function open(target: HTMLElement, wait: number) {
    if (target === of) return;
    clearTimeout(timer);
    const { tooltip: text, shortcut } = target.dataset;
    if (text === undefined || target.ariaExpanded === 'true') return;
    timer = setTimeout(() => {
      if (!target.isConnected) return;
      of = target;
      show({ of: target, text, shortcut });
    }, wait);
  }

  function over({ target, pointerType }: PointerEvent) {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    if (target.closest('.tooltip')) return;
    const owner = target.closest<HTMLElement>('[data-tooltip]');
    if (!owner) close();
    else open(owner, performance.now() - closedAt < warmMillis ? 0 : restMillis);
  }

  function focus({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    if (target.dataset.tooltip !== undefined) open(target, 0);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape' && of !== null) close();
  }

  const controller = new AbortController();
  const options = { signal: controller.signal, passive: true };
  addEventListener('pointerover', over, options);
  addEventListener('focusin', focus, options);
  addEventListener('focusout', close, options);
  addEventListener('pointerdown', close, options);
  addEventListener('keydown', press, options);
  addEventListener('scroll', close, { ...options, capture: true });
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
