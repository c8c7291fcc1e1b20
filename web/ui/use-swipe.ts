import { type RefObject, useEffect, useRef } from 'react';
import { beginSwipe, moveSwipe, type Point, type Step, swipeOffset, swipeStep } from './swipe.ts';

interface SwipeOptions {
  /** Which panes can be reached now; none switches it off. */
  steps: readonly Step[];
  /** Goes there. The panes stay under the finger until it is done. */
  onSwipe: (step: Step) => void | Promise<void>;
}

/**
 * Lets a finger draw the panes of an element aside. While it does, the element has the attribute
 * `data-swiping` (`by-hand`, then `settling`) and the property `--swipe`, the way that the panes have
 * gone, in pixels of the screen. Whoever uses it has to keep the browser from panning that way (`touch-action`).
 */
export function useSwipe(element: RefObject<HTMLElement | null>, options: SwipeOptions): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    const panes = element.current;
    if (panes === null) return;
    return listen(panes, () => latest.current);
  }, [element]);
}

function listen(panes: HTMLElement, options: () => SwipeOptions): () => void {
  const listening = new AbortController();
  let ongoing: AbortController | null = null;

  function begin(down: PointerEvent): void {
    const { steps } = options();
    if (down.pointerType !== 'touch' || !down.isPrimary || steps.length === 0) return;
    if (isOccupied(down.target)) return;
    ongoing?.abort();
    const own = new AbortController();
    ongoing = own;
    const { signal } = own;
    const sign = getComputedStyle(panes).direction === 'rtl' ? -1 : 1;
    const width = panes.clientWidth;
    const point = ({ clientX, clientY, timeStamp }: PointerEvent): Point => ({
      x: clientX * sign,
      y: clientY,
      time: timeStamp,
    });
    let swipe = beginSwipe(point(down));

    function move(event: PointerEvent): void {
      if (event.pointerId !== down.pointerId) return;
      swipe = moveSwipe(swipe, point(event));
      // Whoever marks words is not on their way to another pane.
      if (swipe.kind === 'other' || getSelection()?.type === 'Range') own.abort();
      if (swipe.kind !== 'across' || signal.aborted) return;
      if (panes.dataset.swiping !== 'by-hand') panes.dataset.swiping = 'by-hand';
      panes.style.setProperty('--swipe', `${swipeOffset(swipe, steps, width) * sign}px`);
    }

    function end(event: PointerEvent): void {
      if (event.pointerId !== down.pointerId) return;
      const step = event.type === 'pointerup' ? swipeStep(swipe, steps, width) : 0;
      void settle(step);
    }

    async function settle(step: Step | 0): Promise<void> {
      try {
        if (swipe.kind === 'across') {
          panes.dataset.swiping = 'settling';
          panes.style.setProperty('--swipe', `${-step * width * sign}px`);
          const moving = [...panes.children].flatMap((pane) => pane.getAnimations());
          await Promise.allSettled(moving.map(({ finished }) => finished));
        }
        if (step !== 0 && !signal.aborted) await options().onSwipe(step);
      } finally {
        own.abort();
      }
    }

    signal.addEventListener('abort', () => {
      delete panes.dataset.swiping;
      panes.style.removeProperty('--swipe');
    });
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  }

  panes.addEventListener('pointerdown', begin, { signal: listening.signal });
  return () => {
    ongoing?.abort();
    listening.abort();
  };
}

/** What a finger moves sideways itself: a field's cursor, a slider, whatever scrolls that way. */
function isOccupied(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('input, textarea, select, [contenteditable], [role="separator"]')) return true;
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX)) {
      return true;
    }
  }
  return false;
}
