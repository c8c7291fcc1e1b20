import { linkify } from './linkify.ts';

/** Plain text whose addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  // A segment has no name but its place, and the text of a message never changes in place.
  return linkify(text).map((segment, place) =>
    segment.kind === 'text' ? (
      segment.text
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        key={place}
        href={segment.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        {segment.text}
      </a>
    ),
  );
}
