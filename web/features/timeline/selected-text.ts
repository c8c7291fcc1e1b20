/** The messages of a log that are selected, at least in part, from top to bottom. */
export function selectedRows(selection: Selection, log: HTMLElement): HTMLElement[] {
  if (selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  return [...log.querySelectorAll<HTMLElement>('.message')].filter(
    (row) => range.intersectsNode(row) && selectedIn(row, range) !== '',
  );
}

/** What of the words of one message lies within a range. */
export function selectedIn(row: HTMLElement, range: Range): string {
  const words = row.querySelector('.message__text');
  if (!words) return '';
  const part = document.createRange();
  part.selectNodeContents(words);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
}

/** Whether all that is shown of a message lies within a range. */
export function isWhollySelected(row: HTMLElement, range: Range): boolean {
  const words = row.querySelector('.message__text');
  return words !== null && selectedIn(row, range) === words.textContent;
}
