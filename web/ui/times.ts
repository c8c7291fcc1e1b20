import { locale, strings } from './strings.ts';

const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const dated = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });

/** "14:03": the day stands on the day line above. */
export function shortTime(at: number): string {
  return clock.format(at);
}

export function exactTime(at: number): string {
  return exact.format(at);
}

/** Names a local calendar day; equal for two moments of the same day. */
export function dayKey(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** "Today", "Yesterday", "Monday, 17 November", "3 March 2023". */
export function dayLabel(at: number, now: number): string {
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayKey(at) === dayKey(now)) return strings.timeline.today;
  if (dayKey(at) === dayKey(yesterday.getTime())) return strings.timeline.yesterday;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? weekday : dated).format(at);
}
