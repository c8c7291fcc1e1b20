import type { TimelineView } from '../../../client/views.ts';
import type { Message } from '../../../protocol/entities.ts';

/** What the list is given to show next. */
export interface ListStep {
  readonly view: TimelineView;
  /** Whether rows come or go at the top: the place is then kept from the end of the list. */
  readonly shift: boolean;
  /** Another number when the list shows another stretch of the room, and measures everything anew. */
  readonly stretch: number;
}

/**
 * One step from what the list shows to what it is to show. The list tells by its length alone what
 * came or went, and that at one of its ends at a time. A history that grows at one end while it is
 * let go of at the other therefore takes two steps: first below, then above.
 */
export function nextStep(shown: ListStep, view: TimelineView): ListStep {
  if (shown.view === view) return { ...shown, shift: false };
  const [was, is] = [ends(shown.view.messages), ends(view.messages)];
  if (!was) return { view, shift: false, stretch: shown.stretch };
  if (!is || is.first > was.last || is.last < was.first) {
    return { view, shift: false, stretch: shown.stretch + 1 };
  }
  const shift = is.first !== was.first;
  if (!shift || is.last === was.last) return { view, shift, stretch: shown.stretch };
  const below = view.messages.filter(({ seq }) => seq >= was.first);
  const above = shown.view.messages.filter(({ seq }) => seq < is.first);
  return {
    view: { ...view, messages: [...above, ...below], atStart: shown.view.atStart },
    shift: false,
    stretch: shown.stretch,
  };
}

function ends(messages: readonly Message[]): { first: number; last: number } | null {
  const [first, last] = [messages[0], messages.at(-1)];
  return first && last ? { first: first.seq, last: last.seq } : null;
}
