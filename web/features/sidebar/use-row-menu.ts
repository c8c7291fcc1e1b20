import type { MouseEvent, PointerEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { MenuAnchor } from '../../ui/menu-entry.ts';
import { swallowClick } from '../../ui/swallow-click.ts';

/** A finger that rests so long, in ms, asks what can be done. */
const longPress = 500;
/** ... and so still, in pixels. */
const slop = 10;

interface RowGestures {
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/**
 * Right click, the menu key, the three dots of a row and a finger that rests on it all open its menu:
 * heard once for the whole list.
 */
export function useRowMenu(open: (roomId: string, anchor: MenuAnchor) => void): RowGestures {
  const pressing = useRef<AbortController>(null);
  useEffect(() => () => pressing.current?.abort(), []);

  return {
    onContextMenu(event) {
      const row = rowAt(event.target);
      if (row === null) return;
      event.preventDefault();
      pressing.current?.abort();
      // The menu key points at the row that has the focus, not at a place in the window.
      const isPointed = event.button === 2 || event.clientX !== 0 || event.clientY !== 0;
      const link = row.element.querySelector<HTMLElement>('a') ?? row.element;
      const hasFocus = link.matches(':focus-visible');
      open(row.roomId, isPointed && !hasFocus ? { x: event.clientX, y: event.clientY } : link);
    },
    onClick(event) {
      const row = rowAt(event.target);
      const button = event.target instanceof Element && event.target.closest('[data-more]');
      if (row !== null && button instanceof HTMLElement) open(row.roomId, button);
    },
    onPointerDown(event) {
      const row = rowAt(event.target);
      if (row === null || event.pointerType !== 'touch') return;
      pressing.current?.abort();
      const own = new AbortController();
      pressing.current = own;
      const { signal } = own;
      const { clientX: x, clientY: y } = event;
      const timer = setTimeout(() => {
        own.abort();
        swallowClick();
        open(row.roomId, { x, y });
      }, longPress);
      signal.addEventListener('abort', () => clearTimeout(timer));
      const end = () => own.abort();
      const move = (moved: globalThis.PointerEvent) => {
        if (Math.hypot(moved.clientX - x, moved.clientY - y) > slop) end();
      };
      addEventListener('pointermove', move, { signal });
      addEventListener('pointerup', end, { signal });
      addEventListener('pointercancel', end, { signal });
    },
  };
}

function rowAt(target: EventTarget | null): { element: HTMLElement; roomId: string } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-room]') : null;
  const roomId = element?.dataset.room;
  return element && roomId !== undefined ? { element, roomId } : null;
}
