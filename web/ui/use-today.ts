import { useEffect, useState } from 'react';

/** A moment of the current day; renders again when the next one begins. */
export function useToday(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const midnight = new Date(now).setHours(24, 0, 0, 0);
    const timer = setTimeout(() => setNow(Date.now()), midnight - Date.now() + 500);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
