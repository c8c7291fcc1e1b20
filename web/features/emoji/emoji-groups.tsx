import { type RefObject, useEffect, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { tooltip } from '../../ui/tooltip.ts';
import type { EmojiSection, SectionId } from './emoji-sections.ts';

const signs: Readonly<Partial<Record<SectionId, string>>> = {
  frequent: '🕘',
  smileys: '😀',
  people: '👋',
  nature: '🐻',
  food: '🍎',
  travel: '🚲',
  activities: '⚽',
  objects: '💡',
  symbols: '💟',
  flags: '🏁',
};

interface EmojiGroupsProps {
  sections: readonly EmojiSection[];
  grid: RefObject<HTMLElement | null>;
  onGo: (section: SectionId) => void;
}

/** A button for each group; the one in sight is marked. */
export function EmojiGroups({ sections, grid, onGo }: EmojiGroupsProps) {
  const [current, setCurrent] = useState<string | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other sections stand elsewhere
  useEffect(() => {
    const scroller = grid.current;
    if (scroller === null) return;
    const look = () => setCurrent(sectionInSight(scroller));
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [grid, sections]);

  if (sections.length < 2) return null;
  return (
    <fieldset className="emoji-groups" aria-label={strings.emoji.groups}>
      {sections.map(({ id }) => (
        <button
          key={id}
          type="button"
          className="emoji-groups__button"
          aria-label={strings.emoji.sections[id]}
          aria-current={id === (current ?? sections[0]?.id) || undefined}
          onClick={() => onGo(id)}
          {...tooltip(strings.emoji.sections[id])}
        >
          {signs[id]}
        </button>
      ))}
    </fieldset>
  );
}

function sectionInSight(scroller: HTMLElement): string | undefined {
  const top = scroller.getBoundingClientRect().top + 1;
  const sections = [...scroller.querySelectorAll<HTMLElement>('[data-section]')];
  return sections.find((section) => section.getBoundingClientRect().bottom > top)?.dataset.section;
}
