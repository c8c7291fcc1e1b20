import type { ActionId } from './actions.ts';

/** Who can do what now; of several the latest, which is the one on top. */
const offers = new Map<ActionId, (() => void)[]>();

/** @returns takes the offer back */
export function offerAction(id: ActionId, run: () => void): () => void {
  const offer = () => run();
  offers.set(id, [...(offers.get(id) ?? []), offer]);
  return () => {
    const left = (offers.get(id) ?? []).filter((other) => other !== offer);
    if (left.length > 0) offers.set(id, left);
    else offers.delete(id);
  };
}

export function isOffered(id: ActionId): boolean {
  return offers.has(id);
}

/** @returns whether somebody was there to do it */
export function runAction(id: ActionId): boolean {
  const run = offers.get(id)?.at(-1);
  run?.();
  return run !== undefined;
}
