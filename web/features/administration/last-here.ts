import { locale } from '../../i18n/strings.ts';

const dayMillis = 24 * 60 * 60 * 1000;
const monthDays = 30;
const yearDays = 365;

/**
 * "today", "yesterday", "3 weeks ago" in the language that is spoken.
 *
 * @param day the first millisecond of a day in UTC, which is all that is told
 */
export function lastHere(day: number, now: number): string {
  const days = Math.max(0, Math.floor(now / dayMillis) - Math.floor(day / dayMillis));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days < monthDays) return format.format(-days, 'day');
  if (days < yearDays) return format.format(-Math.floor(days / monthDays), 'month');
  return format.format(-Math.floor(days / yearDays), 'year');
}
