import type { AvailabilityChange, KeptAvailability } from '../../domain/availability.ts';

/** See `Writes` for what holds of all. */
export interface AvailabilityWrites {
  /** Says how it is with a person. `unauthenticated` for one who is not here (any more). */
  setAvailability: {
    input: AvailabilityChange & { personId: string; now: number };
    result: KeptAvailability;
  };
}

/** See `Reads`. */
export interface AvailabilityReads {
  availability: { input: { personId: string }; result: KeptAvailability };
  /** Of these people those who are here, and share a room with this one. */
  acquaintances: {
    input: { personId: string; people: readonly string[] };
    result: { id: string; availability: KeptAvailability }[];
  };
}
