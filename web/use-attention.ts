import { useSyncExternalStore } from 'react';
import { isAttended, onAttention } from './adapters/attention.ts';
import { useOverPane } from './use-address.ts';
import { useLayout } from './use-layout.ts';

/** Whether somebody can be reading the conversation now: they look at the page, and it shows. */
export function useAttention(): boolean {
  const attended = useSyncExternalStore(onAttention, isAttended);
  const isCovered = useOverPane() !== null;
  const layout = useLayout();
  return attended && !(layout === 'phone' && isCovered);
}
