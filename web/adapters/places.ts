import { readOwn, writeOwn } from './personal-store.ts';

/** Enough to fill the list that shows them. */
const mostRecent = 30;

/** The addresses of the rooms that were open, the latest first. */
export function recentRooms(): readonly string[] {
  return readOwn('recent-rooms')?.split('\n') ?? [];
}

/** The address of the room that was open last; where `/` leads. */
export function lastRoom(): string | null {
  return recentRooms()[0] ?? null;
}

export function rememberRoom(slug: string): void {
  const others = recentRooms().filter((other) => other !== slug);
  writeOwn('recent-rooms', [slug, ...others].slice(0, mostRecent).join('\n'));
}

/** Whether somebody has seen what is said to newcomers, and put it away. */
export function wasWelcomed(): boolean {
  return readOwn('welcomed') !== null;
}

export function rememberWelcome(): void {
  writeOwn('welcomed', 'yes');
}
