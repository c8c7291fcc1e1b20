import type { SpanView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { momentText } from '../../ui/times.ts';

/** When it ends. @param now ms */
export function endText({ until }: SpanView, now: number): string {
  if (until === null) return strings.availability.ends.never;
  return strings.availability.until(momentText(until, now));
}
