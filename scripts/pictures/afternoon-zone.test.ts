import { expect, test } from 'vitest';
import { afternoonZone } from './afternoon-zone.ts';

test.each(Array.from({ length: 24 }, (_, hour) => hour))(
  'it is afternoon somewhere when it is %i:30 UTC',
  (hour) => {
    const now = new Date(Date.UTC(2030, 0, 4, hour, 30));
    const timeZone = afternoonZone(now);
    expect(now.toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' })).toBe('16:30');
  },
);
