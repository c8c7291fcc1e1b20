import { exactTime } from '../../ui/times.ts';

export interface Said {
  readonly name: string;
  /** Unix ms */
  readonly at: number;
  readonly text: string;
}

/** Several messages as plain text: who, when to the second, and what. */
export function saidText(messages: readonly Said[]): string {
  return messages.map(({ name, at, text }) => `${name}, ${exactTime(at)}:\n${text}`).join('\n\n');
}
