/** The local midnight with which a day begins, so many days before a moment. All in Unix ms. */
export function weekBefore(now: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() - 7);
  return date.setHours(0, 0, 0, 0);
}

/** The same day of the month before, or its last one where it is shorter. */
export function monthBefore(now: number): number {
  const date = new Date(now);
  const day = date.getDate();
  date.setMonth(date.getMonth() - 1);
  if (date.getDate() !== day) date.setDate(0);
  return date.setHours(0, 0, 0, 0);
}

/** A local day as date fields write it: `2030-05-17`. */
export function dateValue(at: number): string {
  const date = new Date(at);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${String(date.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/** The local midnight of what a date field holds; null for no date. */
export function midnightOf(value: string): number | null {
  const at = new Date(`${value}T00:00`).getTime();
  return Number.isNaN(at) ? null : at;
}
