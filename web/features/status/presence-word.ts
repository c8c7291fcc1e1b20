import { strings } from '../../i18n/strings.ts';
import type { Presence } from '../../ui/avatar.tsx';

/** What the dot at a picture says, in words. */
export function presenceWord(presence: Presence): string {
  return presence === 'quiet' || presence === 'away'
    ? strings.availability[presence]
    : strings.sidebar[presence];
}
