import type { Parley } from '../../../client/parley.ts';
import type { Message, Person, Room } from '../../../protocol/entities.ts';
import { linkTo } from '../../adapters/clipboard.ts';
import { copyAndSay } from '../../copy-and-say.ts';
import { strings } from '../../i18n/strings.ts';
import { roomPath } from '../../route.ts';
import { openDirect } from '../direct/open-direct.ts';
import { askAbout } from '../moderation/moderation-place.ts';
import { setBlocked } from '../moderation/set-blocked.ts';
import type { ReaderDeeds } from './message-actions.tsx';

interface Reading {
  parley: Parley;
  room: Pick<Room, 'slug' | 'kind'>;
  /** Whoever reads. */
  me: Person;
  personOf: (id: string) => Person | undefined;
}

/** What the actions do that everybody has who may read a message. */
export function readerDeeds({ parley, room, me, personOf }: Reading): ReaderDeeds {
  const authorOf = ({ authorId }: Message) => personOf(authorId);

  return {
    copyText: ({ text }) => void copyAndSay(text, strings.message.copied),
    copyLink: ({ seq }) =>
      void copyAndSay(linkTo(roomPath(room.slug, seq)), strings.room.linkCopied),
    report: (message) => askAbout({ about: 'report', message, author: authorOf(message) }),
    mayWriteTo: ({ authorId }) =>
      room.kind !== 'direct' &&
      authorId !== me.id &&
      !parley.blocked.has(authorId) &&
      personOf(authorId) !== undefined,
    writeTo: (message) => {
      const author = authorOf(message);
      if (author) openDirect(parley, author);
    },
    isBlocked: ({ authorId }) => (authorId === me.id ? null : parley.blocked.has(authorId)),
    setBlocked: (message, isBlocked) => {
      const author = authorOf(message);
      if (author) setBlocked(parley, author, isBlocked);
    },
    nameOf: (message) => authorOf(message)?.name ?? strings.timeline.somebody,
  };
}
