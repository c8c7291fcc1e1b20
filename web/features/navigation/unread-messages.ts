import type { RoomView, TimelineView } from '../../../client/views.ts';
import type { Message } from '../../../protocol/entities.ts';

export interface UnreadMessages {
  /** The newest of what is unread, ascending. */
  readonly messages: readonly Message[];
  /** Unread messages before these. */
  readonly earlier: number;
  /** Whether what is to be shown is not there yet. */
  readonly missing: boolean;
}

/** Enough to follow a conversation; who has missed more goes to the room. */
const mostShown = 8;

/** What the card of a room shows of the timeline that is held. */
export function unreadMessages(
  { readSeq, lastSeq, unread }: Pick<RoomView, 'readSeq' | 'lastSeq' | 'unread'>,
  view: Pick<TimelineView, 'messages'>,
): UnreadMessages {
  const isNewest = view.messages.at(-1)?.seq === lastSeq;
  const messages = view.messages
    .filter(({ seq, deletedAt }) => seq > readSeq && deletedAt === undefined)
    .slice(-mostShown);
  const wanted = Math.min(mostShown, unread);
  return {
    messages: isNewest ? messages : [],
    earlier: Math.max(0, unread - (isNewest ? messages.length : wanted)),
    missing: unread > 0 && (!isNewest || messages.length < wanted),
  };
}
