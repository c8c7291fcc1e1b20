import type { MenuAnchor } from '../../ui/menu-entry.ts';
import { swallowClick } from '../../ui/swallow-click.ts';

/** A finger that rests so long (ms) asks for the menu; one that moves so far (pixels) scrolls. */
const pressMillis = 500;
const stillPixels = 8;

/**
 * Hears every way in which the menu of a message is asked for: right click, the menu key, Shift+F10,
 * Enter, and a long press, for which not every phone has an event of its own. The browser's own menu
 * stays where it has more to offer: on a link, and over selected text.
 *
 * @returns stops hearing
 */
export function watchMenuRequests(
  log: HTMLElement,
  open: (row: HTMLElement, at: MenuAnchor) => void,
): () => void {
  let press: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null;

  function rowOf(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>('.message') : null;
  }

  function release() {
    clearTimeout(press?.timer);
    press = null;
  }

  function request(event: MouseEvent) {
    const row = rowOf(event.target);
    if (!row) return;
    const isPointed = event.button === 2 || press !== null;
    if (isPointed && hasOwnMenu(event.target, row)) return;
    event.preventDefault();
    release();
    open(row, isPointed ? { x: event.clientX, y: event.clientY } : besideText(row));
  }

  function down(event: PointerEvent) {
    release();
    const row = rowOf(event.target);
    if (event.pointerType !== 'touch' || !event.isPrimary || !row) return;
    if (hasOwnMenu(event.target, row)) return;
    const { clientX: x, clientY: y } = event;
    const timer = setTimeout(() => {
      release();
      if (!row.isConnected) return;
      swallowClick();
      open(row, { x, y });
    }, pressMillis);
    press = { x, y, timer };
  }

  function move({ clientX, clientY }: PointerEvent) {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > stillPixels) release();
  }

  function key(event: KeyboardEvent) {
    const row = rowOf(event.target);
    if (event.key !== 'Enter' || row === null || event.target !== row) return;
    event.preventDefault();
    open(row, besideText(row));
  }

  const controller = new AbortController();
  const { signal } = controller;
  log.addEventListener('contextmenu', request, { signal });
  log.addEventListener('keydown', key, { signal });
  log.addEventListener('pointerdown', down, { signal, passive: true });
  log.addEventListener('pointermove', move, { signal, passive: true });
  for (const end of ['pointerup', 'pointercancel', 'scroll'] as const) {
    log.addEventListener(end, release, { signal, passive: true });
  }
  return () => {
    release();
    controller.abort();
  };
}

function hasOwnMenu(target: EventTarget | null, row: HTMLElement): boolean {
  if (target instanceof Element && target.closest('a, button')) return true;
  const selection = getSelection();
  return !!selection && !selection.isCollapsed && selection.containsNode(row, true);
}

function besideText(row: HTMLElement): HTMLElement {
  return row.querySelector<HTMLElement>('.message__text') ?? row;
}
