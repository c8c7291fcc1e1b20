/** When it is in every picture, on a clock of 24 hours. */
const hour = 16;

/** The time zone in which it is four in the afternoon now: a picture taken at night shows no night. */
export function afternoonZone(now: Date): string {
  const ahead = ((hour - now.getUTCHours() + 36) % 24) - 12;
  // These names count westwards (POSIX).
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
