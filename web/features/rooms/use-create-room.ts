import { useState } from 'react';
import { ParleyError } from '../../../protocol/errors.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters, hasVisibleCharacter, normaliseLine } from '../../../protocol/text.ts';
import { go } from '../../adapters/address.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { errorCode } from '../../ui/error-code.ts';
import { useParley } from '../../use-parley.ts';

export type ChannelKind = 'public' | 'private';

interface Problem {
  field: 'name' | 'topic' | 'form';
  text: string;
  suggestion?: string | undefined;
}

export function useCreateRoom(onDone: () => void) {
  const parley = useParley();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(name: string, topic: string, kind: ChannelKind): Promise<void> {
    if (busy) return;
    const wrong = roomProblem(name, topic);
    setProblem(wrong);
    if (wrong !== null) return;
    setBusy(true);
    try {
      const room = await parley.createRoom(name, topic, kind);
      go(roomPath(room.slug));
      onDone();
    } catch (error) {
      setProblem(refusal(error));
      setBusy(false);
    }
  }

  return { problem, busy, create, clear: () => setProblem(null) };
}

function roomProblem(name: string, topic: string): Problem | null {
  const line = normaliseLine(name);
  if (!hasVisibleCharacter(line)) return { field: 'name', text: strings.create.empty };
  if (characters(line) > limits.roomNameCharacters) {
    return { field: 'name', text: strings.create.tooLong };
  }
  if (characters(normaliseLine(topic)) > limits.topicCharacters) {
    return { field: 'topic', text: strings.create.topicTooLong };
  }
  return null;
}

function refusal(error: unknown): Problem {
  if (error instanceof ParleyError && error.code === 'conflict') {
    return { field: 'name', text: strings.create.taken, suggestion: error.suggestion };
  }
  return { field: 'form', text: errorText(errorCode(error)) };
}
