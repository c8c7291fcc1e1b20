import { go } from '../../adapters/address.ts';
import { openInNewTab } from '../../adapters/new-tab.ts';
import { runAction } from '../../offered-actions.ts';
import { roomPath } from '../../route.ts';
import { useParley } from '../../use-parley.ts';
import { openDirect } from '../direct/open-direct.ts';
import { useRoomsDialogs } from '../rooms/use-rooms-dialogs.ts';
import type { SwitcherEntry } from './switcher-entry.ts';

/** Goes where an entry leads, here or in a new tab, or does what it says. */
export function useEntryChoice(): (entry: SwitcherEntry, inNewTab: boolean) => void {
  const dialogs = useRoomsDialogs();
  const parley = useParley();
  return (entry, inNewTab) => {
    if (entry.kind === 'action') runAction(entry.id);
    else if (entry.kind === 'new-room') dialogs.create(entry.name);
    else if (entry.kind === 'person') openDirect(parley, entry.person);
    else if (inNewTab) openInNewTab(pathOf(entry));
    else go(pathOf(entry));
  };
}

function pathOf(entry: Exclude<SwitcherEntry, { kind: 'action' | 'new-room' | 'person' }>): string {
  switch (entry.kind) {
    case 'room':
      return roomPath(entry.room.slug);
    case 'open-room':
      return roomPath(entry.listing.room.slug);
  }
}
