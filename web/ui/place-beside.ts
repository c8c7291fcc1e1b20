/** Room between a floating box and what it belongs to, and to the edge of the window, in pixels. */
const gap = 6;
const edge = 8;

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right' | 'width'>;

/**
 * Puts a fixed box beside another: on the side that is asked for where it fits there, else on the
 * other one, and never out of the window.
 */
export function placeBeside(
  box: HTMLElement,
  at: Box,
  side: 'above' | 'below',
  along: 'start' | 'middle' | 'end',
): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = at.top - height - gap;
  const below = at.bottom + gap;
  const fitsAbove = above >= edge;
  const fitsBelow = below + height <= innerHeight - edge;
  const top = (side === 'above' ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove)
    ? above
    : below;
  const isRtl = getComputedStyle(box).direction === 'rtl';
  const left =
    along === 'middle'
      ? at.left + (at.width - width) / 2
      : (along === 'start') !== isRtl
        ? at.left
        : at.right - width;
  const y = Math.max(edge, Math.min(top, innerHeight - height - edge));
  const x = Math.max(edge, Math.min(left, innerWidth - width - edge));
  // All four sides: a popover comes with a `right: 0`, which wins where writing goes to the left.
  box.style.setProperty('inset', `${y}px auto auto ${x}px`);
}
