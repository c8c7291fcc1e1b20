import { findMentions } from '../../../protocol/mentions.ts';
import { cx } from '../../ui/cx.ts';
import { linkify } from './linkify.ts';
import './linked-text.css';

interface LinkedTextProps {
  text: string;
  names: readonly string[];
  reader: string;
  /** Whether the keyboard reaches the links: in a log, those of one message at a time. */
  tabbable: boolean;
}

/** Plain text whose addresses can be followed, and whose mentions of people in the room stand out. */
export function LinkedText({ text, names, reader, tabbable }: LinkedTextProps) {
  // A segment has no name but its place, and the text of a message never changes in place.
  return linkify(text).map((segment, place) =>
    segment.kind === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Mentioning key={place} text={segment.text} names={names} reader={reader} />
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

function Mentioning({ text, names, reader }: Omit<LinkedTextProps, 'tabbable'>) {
  if (!text.includes('@')) return text;
  const mentions = findMentions(text, names);
  return [
    ...mentions.flatMap(({ start, end, name }, place) => [
      text.slice(mentions[place - 1]?.end ?? 0, start),
      <bdi key={start} className={cx('mention', name === reader && 'mention--reader')}>
        {text.slice(start, end)}
      </bdi>,
    ]),
    text.slice(mentions.at(-1)?.end ?? 0),
  ];
}
