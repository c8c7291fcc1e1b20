import { type PointerEvent as ReactPointerEvent, type RefObject, useRef, useState } from 'react';
import { swallowClick } from '../../ui/swallow-click.ts';
import { type DropPlace, dropPlaceAt } from './drop-place.ts';

/** A click wanders so far, in pixels. */
const slop = 5;
/** So near to its edge, in pixels, the list scrolls by itself, and so fast at most, in pixels a frame. */
const edge = 40;
const speed = 12;

interface RoomDragOptions {
  /** What scrolls. */
  list: RefObject<HTMLElement | null>;
  onDrop: (roomId: string, place: DropPlace) => void;
}

export interface RoomDrag {
  /** The room that is being dragged. */
  readonly roomId: string | null;
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly line: RefObject<HTMLDivElement | null>;
  readonly begin: (event: ReactPointerEvent, roomId: string) => void;
}

/** Rooms dragged with a mouse or a pen; a finger scrolls, and has the menu. Escape lets go of them. */
export function useRoomDrag({ list, onDrop }: RoomDragOptions): RoomDrag {
  const [roomId, setRoomId] = useState<string | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);

  function begin(down: ReactPointerEvent, dragged: string) {
    if (down.pointerType === 'touch' || down.button !== 0) return;
    const dragging = new AbortController();
    const { signal } = dragging;
    const from = { x: down.clientX, y: down.clientY };
    let at = from;
    let frame = 0;
    let place: DropPlace | null = null;
    let hasBegun = false;

    function move(event: PointerEvent) {
      at = { x: event.clientX, y: event.clientY };
      if (hasBegun || Math.hypot(at.x - from.x, at.y - from.y) < slop) return;
      hasBegun = true;
      setRoomId(dragged);
      frame = requestAnimationFrame(draw);
    }

    /** Each frame: the list may scroll under a pointer that rests. */
    function draw() {
      scrollNear(list.current, at.y);
      ghost.current?.style.setProperty('transform', `translate(${at.x + 12}px, ${at.y - 8}px)`);
      const found = dropPlaceAt(at);
      place = found?.place ?? null;
      if (line.current) {
        line.current.hidden = found === null;
        line.current.style.setProperty('width', `${found?.width ?? 0}px`);
        line.current.style.setProperty('transform', `translate(${found?.x}px, ${found?.y}px)`);
      }
      frame = requestAnimationFrame(draw);
    }

    function drop() {
      // The pointer may have moved on since the last frame.
      if (hasBegun) place = dropPlaceAt(at)?.place ?? null;
      const isDropped = hasBegun && place !== null;
      if (hasBegun) swallowClick();
      dragging.abort();
      if (isDropped && place !== null) onDrop(dragged, place);
    }

    function press(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !hasBegun) return;
      event.preventDefault();
      event.stopPropagation();
      swallowClick();
      dragging.abort();
    }

    signal.addEventListener('abort', () => {
      cancelAnimationFrame(frame);
      setRoomId(null);
    });
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', drop, { signal });
    addEventListener('pointercancel', () => dragging.abort(), { signal });
    addEventListener('blur', () => dragging.abort(), { signal });
    addEventListener('keydown', press, { signal, capture: true });
  }

  return { roomId, ghost, line, begin };
}

function scrollNear(list: HTMLElement | null, y: number): void {
  if (list === null) return;
  const { top, bottom } = list.getBoundingClientRect();
  const above = Math.max(0, top + edge - y);
  const below = Math.max(0, y - bottom + edge);
  const way = (Math.min(below, edge) - Math.min(above, edge)) / edge;
  if (way !== 0) list.scrollBy(0, way * speed);
}
