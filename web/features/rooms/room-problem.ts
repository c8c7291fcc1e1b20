import { ParleyError } from '../../../protocol/errors.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters, hasVisibleCharacter, normaliseLine } from '../../../protocol/text.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';

/** What is wrong with what somebody wants to call a room, or say about it. */
export interface RoomProblem {
  readonly field: 'name' | 'topic' | 'description' | 'form';
  readonly text: string;
  readonly suggestion?: string | undefined;
}

/** What can be known before the server is asked. @param name null where it stays as it is */
export function roomProblem(name: string | null, topic: string): RoomProblem | null {
  const line = normaliseLine(name ?? '');
  if (name !== null && !hasVisibleCharacter(line)) {
    return { field: 'name', text: strings.create.empty };
  }
  if (characters(line) > limits.roomNameCharacters) {
    return { field: 'name', text: strings.create.tooLong };
  }
  if (characters(normaliseLine(topic)) > limits.topicCharacters) {
    return { field: 'topic', text: strings.create.topicTooLong };
  }
  return null;
}

/** What the server says. */
export function roomRefusal(error: unknown): RoomProblem {
  if (error instanceof ParleyError && error.code === 'conflict') {
    return { field: 'name', text: strings.create.taken, suggestion: error.suggestion };
  }
  return { field: 'form', text: errorText(errorCode(error)) };
}
