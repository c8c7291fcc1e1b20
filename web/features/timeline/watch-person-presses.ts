/** Where somebody can be pressed in a row: name, picture, and the mention of one person. */
const people = '.message__author, .message__side .avatar, .mention[data-person]';

/**
 * Hears who is pressed in a log: with a pointer, and by the keys of a button where one is made of a name.
 *
 * @returns stops hearing
 */
export function watchPersonPresses(
  log: HTMLElement,
  open: (pressed: HTMLElement) => void,
): () => void {
  function personAt(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element ? target.closest<HTMLElement>(people) : null;
  }

  function click({ target, detail }: MouseEvent) {
    const pressed = personAt(target);
    // Whoever has drawn the pointer over a name wants its words, and a second press is part of the first.
    const selects = getSelection()?.isCollapsed === false;
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
  log.addEventListener('click', click, { signal });
  log.addEventListener('keydown', key, { signal });
  return () => controller.abort();
}
