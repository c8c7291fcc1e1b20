/** Where somebody can be pressed in a row: name, picture, and the mention of one person. */
const people = '.message__author, .message__side .avatar, .mention[data-person]';

/** A pointer that has moved further (pixels) since it was pressed has not pressed anybody. */
const stillPixels = 4;

/**
 * Hears who is pressed in a log: with a pointer, and by the keys of a button where one is made of a name.
 *
 * @returns stops hearing
 */
export function watchPersonPresses(
  log: HTMLElement,
  open: (pressed: HTMLElement) => void,
): () => void {
  let from = { x: 0, y: 0 };

  function personAt(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>(people) : null;
  }

  function down({ clientX, clientY }: PointerEvent) {
    from = { x: clientX, y: clientY };
  }

  function click({ target, detail, shiftKey, clientX, clientY }: MouseEvent) {
    const pressed = personAt(target);
    // Whoever draws over a name selects its words, and a second press is part of the first.
    const selects = shiftKey || Math.hypot(clientX - from.x, clientY - from.y) > stillPixels;
    if (pressed && !selects && detail < 2) open(pressed);
  }

  function key(event: KeyboardEvent) {
    const pressed = personAt(event.target);
    if (!pressed || pressed !== event.target || (event.key !== 'Enter' && event.key !== ' '))
      return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open(pressed);
  }

  const controller = new AbortController();
  const { signal } = controller;
  log.addEventListener('pointerdown', down, { signal, passive: true });
  log.addEventListener('click', click, { signal });
  log.addEventListener('keydown', key, { signal });
  return () => controller.abort();
}
