import { memo, useState } from 'react';
import type { PendingMessage } from '../../../client/views.ts';
import type { Message, Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar, tint } from '../../ui/avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { Time } from '../../ui/time.tsx';
import { isPending } from './items.ts';
import type { Mentioned } from './mentioned-in.ts';
import { MessageText } from './message-text.tsx';
import { PendingState } from './pending-state.tsx';
import { personButton } from './person-button.ts';
import './message-row.css';

interface MessageRowProps {
  message: Message | PendingMessage;
  author: Person | undefined;
  mine: boolean;
  first: boolean;
  /** Whom it mentions; the same object while it is the same. */
  mentioned?: Mentioned | undefined;
  /** Its author is blocked: what it says is shown to whoever asks for it. */
  folded?: boolean;
  /** Somebody was led to it. */
  marked?: boolean;
  /** It is where the keyboard enters the log. */
  current?: boolean;
  /** Who wrote it can be pressed, see person-presses.tsx. */
  opens?: boolean;
  /** It was so until just now, and has the focus still. */
  left?: boolean;
}

/** Messages of people one has blocked that one wanted to see stay so when one scrolls back to them. */
const shown = new Set<string>();

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, author, mine, first, mentioned } = props;
  const { marked = false, folded = false, opens = false } = props;
  const { current = false, left = false } = props;
  const [asked, setAsked] = useState(() => shown.has(message.id));
  const pending = isPending(message) ? message : null;
  const deleted = !isPending(message) && message.deletedAt !== undefined;
  const at = isPending(message) ? message.createdAt : message.sentAt;
  const authorId = author?.id ?? message.id;
  const name = author?.name ?? strings.timeline.somebody;
  const [byId, atId, textId] = [`by-${message.id}`, `at-${message.id}`, `text-${message.id}`];

  return (
    <article
      className={cx(
        'message',
        first && 'message--first',
        mine && 'message--own',
        marked && 'message--marked',
      )}
      data-key={message.id}
      data-seq={isPending(message) ? undefined : message.seq}
      data-state={pending?.state}
      aria-labelledby={`${byId} ${atId}`}
      // Read out with the focus; a reader that goes through the page comes to the words anyway.
      aria-describedby={current ? textId : undefined}
      // Without any, the browser would take the focus away from it.
      tabIndex={current ? 0 : left ? -1 : undefined}
    >
      <div className="message__side">
        {first ? (
          <Avatar id={authorId} name={name} />
        ) : (
          <Time id={atId} at={at} className="message__when" />
        )}
      </div>
      <div className="message__body">
        <header className={first ? 'message__head' : 'visually-hidden'}>
          <bdi
            id={byId}
            className="message__author person-tint"
            style={tint(authorId)}
            {...(opens && first && current && personButton)}
          >
            {name}
          </bdi>
          {mine && <span className="message__you">{strings.message.you}</span>}
          {first && <Time id={atId} at={at} className="message__time" />}
        </header>
        <div className="message__line">
          {folded && !asked && !deleted ? (
            <p id={textId} className="message__deleted">
              {strings.moderation.folded}{' '}
              <button
                type="button"
                className="message__unfold"
                tabIndex={current ? undefined : -1}
                onClick={() => {
                  shown.add(message.id);
                  setAsked(true);
                }}
              >
                {strings.moderation.show}
              </button>
            </p>
          ) : deleted ? (
            <p id={textId} className="message__deleted">
              {strings.reading.deleted}
            </p>
          ) : (
            <MessageText id={textId} message={message} mentioned={mentioned} tabbable={current} />
          )}
          {pending !== null && <PendingState pending={pending} />}
        </div>
      </div>
    </article>
  );
});
