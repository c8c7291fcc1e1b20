import type { Message } from '../protocol/entities.ts';

/** Whether a message, as this person reads it, mentions them. */
export function mentionsPerson({ authorId, mentions }: Message, personId: string): boolean {
  if (!mentions || authorId === personId) return false;
  return mentions.people.includes(personId) || mentions.here === true || mentions.room === true;
}
