/** When something ends by itself, as people choose it. */
export const spanChoices = ['half-hour', 'hour', 'four-hours', 'today', 'week', 'never'] as const;
export type SpanChoice = (typeof spanChoices)[number];

const minute = 60_000;

/**
 * So long from now that is, in ms; null: until it is ended.
 *
 * @param now ms, of which the local day and week are meant: that ends with Sunday
 */
export function spanOf(choice: SpanChoice, now: number): number | null {
  switch (choice) {
    case 'half-hour':
      return 30 * minute;
    case 'hour':
      return 60 * minute;
    case 'four-hours':
      return 240 * minute;
    case 'today':
      return midnightAfter(0, now) - now;
    case 'week':
      return midnightAfter((7 - new Date(now).getDay()) % 7, now) - now;
    case 'never':
      return null;
  }
}

/** The end of the local day so many days from now: by the calendar, for days are not all as long. */
function midnightAfter(days: number, now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days + 1).getTime();
}
