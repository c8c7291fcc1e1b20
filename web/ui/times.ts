import { locale, strings } from '../i18n/strings.ts';

const clock = formatter({ timeStyle: 'short' });
const exact = formatter({ dateStyle: 'full', timeStyle: 'medium' });
const weekday = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const dated = formatter({ dateStyle: 'long' });
const moment = formatter({ dateStyle: 'medium', timeStyle: 'short' });

/** Making a format is slow, and a timeline has thousands of times: one for each locale spoken. */
function formatter(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: { locale: string; format: Intl.DateTimeFormat } | null = null;
  return () => {
    if (made?.locale !== locale)
      made = { locale, format: new Intl.DateTimeFormat(locale, options) };
    return made.format;
  };
}

/** "14:03": the day stands on the day line above. */
export function shortTime(at: number): string {
  return clock().format(at);
}

/** "14:03" today, "17 Nov 2026, 14:03" on another day. */
export function momentText(at: number, now: number): string {
  return dayKey(at) === dayKey(now) ? shortTime(at) : moment().format(at);
}

/** "17 November 2026" */
export function longDate(at: number): string {
  return dated().format(at);
}

export function exactTime(at: number): string {
  return exact().format(at);
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
  return (sameYear ? weekday : dated)().format(at);
}
