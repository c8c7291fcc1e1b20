import type { RoomView } from '../../../client/views.ts';
import type { NewNotification } from '../../adapters/notifications.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { roomPath } from '../../route.ts';
import type { Told } from './herald.ts';

/** What a system shows of a text before it cuts it anyway, in UTF-16 units. */
const longest = 240;
const mostLines = 3;

/** The words for what is new in a room. @param showsText whether others may see what was written */
export function notificationOf(
  room: RoomView,
  news: readonly Told[],
  showsText: boolean,
): Omit<NewNotification, 'isLoud'> {
  const words = strings.notifications;
  const [first] = news;
  const only = news.length === 1 ? first : undefined;
  const where = roomTitle(room);
  const inRoom = only
    ? words.oneTitle(only.author.name, where)
    : words.manyTitle(news.length, where);
  // A direct room is called after whoever wrote.
  const title = room.kind === 'direct' ? where : inRoom;
  const names = [...new Set(news.map(({ author }) => author.name))];
  const body = !showsText
    ? only
      ? ''
      : words.from(names)
    : only
      ? cut(only.message.text)
      : news
          .slice(-mostLines)
          .map(({ author, message }) => words.line(author.name, oneLine(message.text)))
          .join('\n');
  return { tag: room.id, title, body, path: roomPath(room.slug, first?.message.seq) };
}

function oneLine(text: string): string {
  return cut(text.replace(/\s+/g, ' '));
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`;
}
