import { memo } from 'react';
import type { PendingMessage } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar, tint } from '../../ui/avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { Time } from '../../ui/time.tsx';
import { isEmojiOnly } from './emoji-only.ts';
import { isPending } from './items.ts';
import { LinkedText } from './linked-text.tsx';
import { PendingState } from './pending-state.tsx';
import './message-row.css';

interface MessageRowProps {
  message: Message | PendingMessage;
  author: Person | undefined;
  mine: boolean;
  first: boolean;
}

export const MessageRow = memo(function MessageRow({
  message,
  author,
  mine,
  first,
}: MessageRowProps) {
  const pending = isPending(message) ? message : null;
  const at = isPending(message) ? message.createdAt : message.sentAt;
  const authorId = author?.id ?? message.id;
  const name = author?.name ?? strings.timeline.somebody;

  return (
    <article
      className={cx('message', first && 'message--first', mine && 'message--own')}
      data-seq={isPending(message) ? undefined : message.seq}
      data-state={pending?.state}
    >
      <div className="message__side">
        {first ? <Avatar id={authorId} name={name} /> : <Time at={at} className="message__when" />}
      </div>
      <div className="message__body">
        <header className={first ? 'message__head' : 'visually-hidden'}>
          <bdi className="message__author person-tint" style={tint(authorId)}>
            {name}
          </bdi>
          {mine && <span className="message__you">{strings.message.you}</span>}
          {first && <Time at={at} className="message__time" />}
        </header>
        <div className="message__line">
          <div
            className={cx('message__text', isEmojiOnly(message.text) && 'message__text--gesture')}
            dir="auto"
          >
            <LinkedText text={message.text} />
          </div>
          {pending !== null && <PendingState pending={pending} />}
        </div>
      </div>
    </article>
  );
});
