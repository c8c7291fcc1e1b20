/** Where a dragged room would go. */
export interface DropPlace {
  readonly sectionId: string;
  /** The room in front of which; null for the end of the section. */
  readonly before: string | null;
}

interface FoundPlace {
  readonly place: DropPlace;
  /** The line that shows it, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The place in the list of rooms that lies under a point of the window. */
export function dropPlaceAt({ x, y }: { x: number; y: number }): FoundPlace | null {
  const target = document.elementFromPoint(x, y);
  const section = target?.closest<HTMLElement>('[data-section]');
  const sectionId = section?.dataset.section;
  if (!target || !section || sectionId === undefined) return null;
  const rows = [...section.querySelectorAll<HTMLElement>('[data-room]')];
  const row = target.closest<HTMLElement>('[data-room]');
  const box = (
    row ??
    section.querySelector('.section__heading') ??
    section
  ).getBoundingClientRect();
  const isUpperHalf = row !== null && y < box.top + box.height / 2;
  // On a heading: in front of the first.
  const next = row === null ? rows[0] : isUpperHalf ? row : rows[rows.indexOf(row) + 1];
  return {
    place: { sectionId, before: next?.dataset.room ?? null },
    x: box.left,
    y: isUpperHalf ? box.top : box.bottom,
    width: box.width,
  };
}
