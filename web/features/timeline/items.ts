import type { Notice, PendingMessage, TimelineView } from '../../../client/views.ts';
import type { Message } from '../../../protocol/entities.ts';
import { dayKey } from '../../ui/times.ts';

/** Messages of one author stand under one name for so long, in ms, from one to the next. */
const groupMillis = 5 * 60_000;

export type TimelineItem =
  | { readonly kind: 'start'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'notices'; readonly key: string; readonly notices: readonly Notice[] }
  | {
      readonly kind: 'message';
      /** The message's id, sent or not: the row stays the same row when it is stored. */
      readonly key: string;
      readonly message: Message | PendingMessage;
      /** Whether the author's name stands above it. */
      readonly first: boolean;
    };

export type MessageItem = Extract<TimelineItem, { kind: 'message' }>;

interface Options {
  me: string;
  /** Where the line marked "new" stands: before the first message of others after this seq. */
  newAfter: number | null;
}

export function isPending(message: Message | PendingMessage): message is PendingMessage {
  return 'state' in message;
}

/** What a timeline shows, from top to bottom. */
export function timelineItems(view: TimelineView, { me, newAfter }: Options): TimelineItem[] {
  const items: TimelineItem[] = [];
  const firstSeq = view.messages[0]?.seq ?? 0;
  const days = new Set<string>();
  /** The day of the last moment, in Unix ms, so that few of many need a calendar. */
  let day = { from: 0, to: 0 };
  // Where what is new begins further up than what is loaded, no line can be drawn yet.
  let lineDrawn = newAfter === null || (firstSeq > newAfter + 1 && !view.atStart);
  /** Whom the next message would have to be from, and by when, to stand under the same name. */
  let group: { author: string; at: number } | null = null;
  let nextNotice = 0;

  function beginDay(at: number): void {
    if (at >= day.from && at < day.to) return;
    day = dayOf(at);
    const key = dayKey(at);
    // A clock that was set back makes no day anew: the order is that of seq, not of clocks.
    if (days.has(key)) return;
    days.add(key);
    group = null;
    items.push({ kind: 'day', key: `day-${key}`, at });
  }

  function addNotices(upTo: number): void {
    for (; nextNotice < view.notices.length; nextNotice++) {
      const notice = view.notices[nextNotice];
      if (notice === undefined || notice.afterSeq > upTo) return;
      // From before what is loaded: it would stand in the wrong place.
      if (notice.afterSeq < firstSeq - 1) continue;
      beginDay(notice.at);
      const above = items.at(-1);
      if (above?.kind === 'notices') {
        items[items.length - 1] = { ...above, notices: [...above.notices, notice] };
      } else {
        items.push({ kind: 'notices', key: notice.id, notices: [notice] });
      }
      group = null;
    }
  }

  function addMessage(message: Message | PendingMessage, author: string, at: number): void {
    beginDay(at);
    const first = group === null || group.author !== author || at - group.at >= groupMillis;
    items.push({ kind: 'message', key: message.id, message, first });
    group = { author, at };
  }

  if (view.atStart) items.push({ kind: 'start', key: 'start' });
  for (const message of view.messages) {
    addNotices(message.seq - 1);
    if (!lineDrawn && newAfter !== null && message.seq > newAfter && message.authorId !== me) {
      lineDrawn = true;
      beginDay(message.sentAt);
      items.push({ kind: 'new', key: 'new' });
      group = null;
    }
    addMessage(message, message.authorId, message.sentAt);
  }
  // Below a part of the past nothing stands that happens now.
  addNotices(view.atEnd ? Number.POSITIVE_INFINITY : (view.messages.at(-1)?.seq ?? 0));
  for (const pending of view.atEnd ? view.pending : []) addMessage(pending, me, pending.createdAt);
  return items;
}

function dayOf(at: number): { from: number; to: number } {
  return { from: new Date(at).setHours(0, 0, 0, 0), to: new Date(at).setHours(24, 0, 0, 0) };
}

/** Who came and who went in a run of notices, each person by what they did last. */
export function summarise(notices: readonly Notice[]): Record<Notice['kind'], string[]> {
  const last = new Map<string, Notice>();
  for (const notice of notices) {
    last.delete(notice.person.id);
    last.set(notice.person.id, notice);
  }
  const names = (kind: Notice['kind']) =>
    [...last.values()].filter((notice) => notice.kind === kind).map(({ person }) => person.name);
  return { joined: names('joined'), gone: names('gone'), came: names('came'), went: names('went') };
}
