import { type ClipboardEvent, type RefObject, useEffect, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { useParley } from '../../use-parley.ts';
import { isPending, type TimelineItem } from './items.ts';
import { type Said, saidText } from './said-text.ts';
import { isWhollySelected, selectedIn, selectedRows } from './selected-text.ts';

/**
 * Makes a selection that goes over several messages copy as who said what and when, and one within a
 * message as only its words. Both ends of it have to stay in the page while the list lets go of rows:
 * what lies between them is known without.
 *
 * @returns the rows where a selection begins and ends, by index, and what handles `copy`
 */
export function useCleanCopy(
  log: RefObject<HTMLElement | null>,
  items: readonly TimelineItem[],
  me: string,
): { held: number[]; onCopy: (event: ClipboardEvent) => void } {
  const parley = useParley();
  const [ends, setEnds] = useState('');

  useEffect(() => {
    function look({ target }: Event) {
      // A selection within a field is said of the field, with every letter that is typed.
      if (target !== document) return setEnds('');
      const selection = getSelection();
      const hasSelection = selection && !selection.isCollapsed;
      const nodes = hasSelection ? [selection.anchorNode, selection.focusNode] : [];
      const rows = nodes.map((node) => {
        const element = node instanceof Element ? node : node?.parentElement;
        const row = element?.closest<HTMLElement>('.message');
        return row && log.current?.contains(row) ? (row.dataset.key ?? '') : '';
      });
      setEnds(rows.join(' ').trim());
    }
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [log]);

  function indexOf(key: string | undefined): number {
    return items.findIndex((item) => item.kind === 'message' && item.key === key);
  }

  function onCopy(event: ClipboardEvent) {
    const selection = getSelection();
    if (!selection || !log.current) return;
    const rows = selectedRows(selection, log.current);
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return;
    const range = selection.getRangeAt(0);

    function saidAt(index: number): Said[] {
      const item = items[index];
      if (item?.kind !== 'message') return [];
      const { message } = item;
      if (!isPending(message) && message.deletedAt !== undefined) return [];
      const row = rows.find(({ dataset }) => dataset.key === item.key);
      // A long message shows only its beginning, and still is copied whole.
      const isWhole = row === undefined || isWhollySelected(row, range);
      const author = isPending(message) ? me : message.authorId;
      return [
        {
          name: parley.person(author)?.name ?? strings.timeline.somebody,
          at: isPending(message) ? message.createdAt : message.sentAt,
          text: isWhole ? message.text : selectedIn(row, range),
        },
      ];
    }

    const said: Said[] = [];
    for (let i = indexOf(first.dataset.key); i <= indexOf(last.dataset.key); i++) {
      said.push(...saidAt(i));
    }
    const only = said.length === 1 ? said[0] : undefined;
    event.clipboardData.setData('text/plain', only ? only.text : saidText(said));
    event.preventDefault();
  }

  const held = ends === '' ? [] : ends.split(' ').map(indexOf);
  return { held: held.filter((index) => index >= 0), onCopy };
}
