/** How much somebody uses an emoji, the most used first. */
export type Habits = readonly (readonly [emoji: string, weight: number])[];

/** So much of an old habit is left after each use of another: what was used ten times stays a while. */
const fading = 0.96;
const mostKept = 36;

/** The habits after one more use. They change slowly, so that hands find what they have learnt. */
export function afterUse(habits: Habits, emoji: string): Habits {
  const faded = new Map(habits.map(([each, weight]) => [each, weight * fading]));
  faded.set(emoji, (faded.get(emoji) ?? 0) + 1);
  const sorted = [...faded].sort(([, a], [, b]) => b - a);
  const kept = sorted.slice(0, mostKept);
  // Something new has a place, however old the others are.
  return kept.some(([each]) => each === emoji)
    ? kept
    : [...kept.slice(0, -1), ...sorted.filter(([each]) => each === emoji)];
}

/** What was stored, or nothing if it cannot be understood. */
export function parseHabits(stored: string | null): Habits {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isHabit) : [];
  } catch {
    return [];
  }
}

function isHabit(value: unknown): value is Habits[number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
