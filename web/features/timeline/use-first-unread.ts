import { useEffect, useState } from 'react';
import type { TimelineView } from '../../../client/views.ts';

/**
 * When more is unread than was loaded: how many messages that is, and the way to the first of
 * them, which fetches everything in between.
 */
export function useFirstUnread(
  view: TimelineView,
  newAfter: number | null,
  loadOlder: () => void,
): { above: number; seeking: boolean; seek: () => void } {
  const [seeking, setSeeking] = useState(false);
  const firstSeq = view.messages[0]?.seq ?? 0;
  const lastSeq = view.messages.at(-1)?.seq ?? 0;
  const isAbove = newAfter !== null && !view.atStart && firstSeq > newAfter + 1;

  useEffect(() => {
    if (!seeking) return;
    if (!isAbove || view.older === 'failed') setSeeking(false);
    else if (view.older === 'idle') loadOlder();
  }, [seeking, isAbove, view.older, loadOlder]);

  return {
    above: isAbove ? lastSeq - newAfter : 0,
    seeking,
    seek: () => setSeeking(true),
  };
}
