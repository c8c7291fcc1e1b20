import { findMentions } from '../../../protocol/mentions.ts';
import { cx } from '../../ui/cx.ts';
import { linkify } from './linkify.ts';
import type { Mentioned } from './mentioned-in.ts';
import { personButton } from './person-button.ts';
import './linked-text.css';

interface LinkedTextProps {
  text: string;
  /** Nobody, if it is not said. */
  mentioned?: Mentioned | undefined;
  /** Whether the keyboard reaches the links: in a log, those of one message at a time. */
  tabbable: boolean;
}

/** Plain text whose addresses can be followed, and whose mentions of people stand out. */
export function LinkedText({ text, mentioned, tabbable }: LinkedTextProps) {
  // A segment has no name but its place, and the text of a message never changes in place.
  return linkify(text).map((segment, place) =>
    segment.kind === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Mentioning key={place} text={segment.text} mentioned={mentioned} tabbable={tabbable} />
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={place}
        href={segment.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        tabIndex={tabbable ? undefined : -1}
      >
        {segment.text}
      </a>
    ),
  );
}

function Mentioning({ text, mentioned, tabbable }: LinkedTextProps) {
  if (!mentioned || !text.includes('@')) return text;
  const mentions = findMentions(text, mentioned.names);
  return [
    ...mentions.flatMap(({ start, end, name }, place) => [
      text.slice(mentions[place - 1]?.end ?? 0, start),
      <bdi
        key={start}
        className={cx('mention', mentioned.mine.includes(name) && 'mention--reader')}
        data-person={mentioned.whose.get(name)}
        {...(tabbable && mentioned.whose.has(name) && personButton)}
      >
        {text.slice(start, end)}
      </bdi>,
    ]),
    text.slice(mentions.at(-1)?.end ?? 0),
  ];
}
