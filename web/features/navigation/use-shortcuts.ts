import { useEffect } from 'react';
import { actionIds, actions } from '../../actions.ts';
import { preference } from '../../adapters/preferences.ts';
import { runAction } from '../../offered-actions.ts';
import { appliesIn, placeOf } from './applies-in.ts';
import { matchesKeys } from './matches-keys.ts';

/** The one listener for the keys of all actions. Whoever has taken a key before keeps it. */
export function useShortcuts(): void {
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** Where keys have a meaning of their own. */
const elsewhere = '[role="menu"], [role="listbox"], [role="dialog"]';

/** Whether something lies above the page that this key is for: a dialog, or a tooltip to be sent away. */
function isCovered(keys: string): boolean {
  if (document.querySelector('dialog:modal') !== null) return true;
  return keys === 'Escape' && document.querySelector(':popover-open') !== null;
}

function press(event: KeyboardEvent): void {
  // While an input method composes, keys are its own. Safari says so only by the key code.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const { target } = event;
  const place = placeOf(target);
  // Every letter of every message comes by here.
  const isTyped = !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Escape';
  if (isTyped && place !== 'page') return;
  const singleKeys = preference('singleKeys') === 'on';
  for (const id of actionIds) {
    for (const keys of actions[id].keys) {
      if (!matchesKeys(event, keys) || !appliesIn(keys, place, singleKeys)) continue;
      if (isCovered(keys)) return;
      if (target instanceof Element && target.closest(elsewhere) !== null) return;
      // A key that is held goes on from room to room, and does everything else once.
      if (event.repeat && !keys.includes('Arrow')) event.preventDefault();
      else if (runAction(id)) event.preventDefault();
      return;
    }
  }
}
