/**
 * What a pointer is let go of above after it has done something else, such as dragging, must not be
 * clicked. Forgotten with the next press.
 */
export function swallowClick(): void {
  const swallowing = new AbortController();
  const { signal } = swallowing;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true, signal });
  addEventListener('pointerdown', () => swallowing.abort(), { capture: true, once: true, signal });
  addEventListener('keydown', () => swallowing.abort(), { capture: true, once: true, signal });
}
