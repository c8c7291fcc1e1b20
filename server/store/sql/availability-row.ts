import { type KeptAvailability, plainAvailability } from '../../domain/availability.ts';

/** Of somebody who never said how it is with them there is no row. */
export interface AvailabilityRow {
  version: number;
  status_emoji: string;
  status_text: string;
  status_until: number;
  quiet_until: number;
  invisible_until: number;
  shown_emoji: string;
  shown_text: string;
  shown_until: number;
}

export function toAvailability(
  row: AvailabilityRow | { version: null } | undefined,
): KeptAvailability {
  if (!row || row.version === null) return plainAvailability;
  return {
    version: row.version,
    status: { emoji: row.status_emoji, text: row.status_text, until: row.status_until },
    quietUntil: row.quiet_until,
    invisibleUntil: row.invisible_until,
    shown: { emoji: row.shown_emoji, text: row.shown_text, until: row.shown_until },
  };
}
