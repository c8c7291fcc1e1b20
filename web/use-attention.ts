import { useSyncExternalStore } from 'react';
import { isAttended, onAttention } from './adapters/attention.ts';
import { useMedia } from './ui/use-media.ts';
import { useRoomListShown } from './use-address.ts';

/** Whether somebody can be reading the conversation now: they look at the page, and it shows. */
export function useAttention(): boolean {
  const attended = useSyncExternalStore(onAttention, isAttended);
  const isPhone = useMedia('(max-width: 720px)');
  const listShown = useRoomListShown();
  return attended && !(isPhone && listShown);
}
