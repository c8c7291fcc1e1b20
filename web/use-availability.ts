import { useEffect } from 'react';
import type { AvailabilityView } from '../client/views.ts';
import { useParley, useView } from './use-parley.ts';

/** How it is with somebody, for as long as they are on the screen. */
export function useAvailability(personId: string): AvailabilityView {
  const parley = useParley();
  useEffect(() => parley.lookAt(personId), [parley, personId]);
  return useView(`availability:${personId}`, (engine) => engine.availability(personId));
}
