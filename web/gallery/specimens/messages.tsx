import type { PendingMessage } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { MessageRow } from '../../features/timeline/message-row.tsx';
import { Specimen } from '../specimen.tsx';

const ada: Person = { id: 'ada', name: 'Ada Lovelace', role: 'guest' };
const layla: Person = { id: 'layla', name: 'ليلى حداد', role: 'guest' };

function said(text: string): Message {
  return { id: text, roomId: 'r', authorId: 'ada', seq: 1, version: 1, text, sentAt: 1.77e12 };
}

function waiting(state: PendingMessage['state']): PendingMessage {
  const error = { code: 'forbidden', message: '', retry: false } as const;
  return {
    id: state,
    roomId: 'r',
    text: `A message that is ${state}`,
    createdAt: 1.77e12,
    state,
    error: state === 'failed' ? error : null,
  };
}

export function Messages() {
  return (
    <>
      <Specimen name="First of a group, and the next; own; only emoji; the other direction">
        <MessageRow
          message={said('See https://example.org for it')}
          author={ada}
          mine={false}
          first
        />
        <MessageRow message={said('and another line')} author={ada} mine={false} first={false} />
        <MessageRow message={said('These are my own words')} author={ada} mine first />
        <MessageRow message={said('🍞🍅')} author={ada} mine={false} first />
        <MessageRow message={said('مرحبا، كيف حالك؟')} author={layla} mine={false} first />
      </Specimen>
      <Specimen name="Queued, sending, failed">
        <MessageRow message={waiting('queued')} author={ada} mine first />
        <MessageRow message={waiting('sending')} author={ada} mine first={false} />
        <MessageRow message={waiting('failed')} author={ada} mine first={false} />
      </Specimen>
    </>
  );
}
