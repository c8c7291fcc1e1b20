import type { FuzzyMatch } from '../fuzzy/fuzzy-match.ts';
import './highlighted.css';

interface HighlightedProps {
  text: string;
  ranges: FuzzyMatch['ranges'];
}

/** A text in which the letters that were asked for stand out. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  let end = 0;
  const parts = ranges.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return (
      <span key={from}>
        {before}
        <mark className="highlighted">{text.slice(from, to)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
