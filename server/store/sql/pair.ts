/** Two people, in whichever order they are named: what a direct room of theirs and their blocks have in common. */
export function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}
