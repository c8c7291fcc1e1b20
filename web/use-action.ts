import { useEffect } from 'react';
import type { ActionId } from './actions.ts';
import { offerAction } from './offered-actions.ts';

/**
 * Offers to do something, by key or by name, for as long as one is there.
 *
 * @param run undefined while it cannot be done
 */
export function useAction(id: ActionId, run: (() => void) | undefined): void {
  useEffect(() => run && offerAction(id, run), [id, run]);
}
