import { isPending, type TimelineItem } from './items.ts';

/** The local day that the item at an index belongs to, as its first moment in Unix ms; null for none. */
export function dayOnTop(items: readonly TimelineItem[], index: number): number | null {
  for (let i = index; i < items.length; i++) {
    const at = momentOf(items[i]);
    if (at !== null) return new Date(at).setHours(0, 0, 0, 0);
  }
  return null;
}

/** What has no moment of its own stands above something that has. */
function momentOf(item: TimelineItem | undefined): number | null {
  switch (item?.kind) {
    case 'message':
      return isPending(item.message) ? item.message.createdAt : item.message.sentAt;
    case 'notices':
      return item.notices[0]?.at ?? null;
    case 'day':
      return item.at;
    default:
      return null;
  }
}
