import { strings } from '../../i18n/strings.ts';
import { CompassIcon, DownIcon, PencilIcon, PlusIcon, TrashIcon, UpIcon } from '../../ui/icons.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { showToast } from '../../ui/toasts.ts';
import {
  type ArrangedSection,
  addSection,
  moveSection,
  removeSection,
  sectionOf,
} from './arrange.ts';
import { currentArrangement, rearrange } from './use-arrangement.ts';

interface SectionActions {
  section: ArrangedSection;
  isFirst: boolean;
  isLast: boolean;
  onRename: () => void;
  onNew: () => void;
  onBrowse: () => void;
}

/** What can be done with a section; the two that are always there can neither be named nor moved. */
export function sectionEntries(actions: SectionActions): MenuEntry[] {
  const { section, isFirst, isLast, onRename, onNew, onBrowse } = actions;
  const general: MenuEntry[] = [
    {
      kind: 'action',
      id: 'new',
      label: strings.sidebar.newSection,
      icon: <PlusIcon />,
      onAction: onNew,
    },
  ];
  if (section.name === '') {
    const browse: MenuEntry = {
      kind: 'action',
      id: 'browse',
      label: strings.sidebar.browse,
      icon: <CompassIcon />,
      onAction: onBrowse,
    };
    return [...general, browse];
  }
  return [
    {
      kind: 'action',
      id: 'rename',
      label: strings.sidebar.renameSection,
      icon: <PencilIcon />,
      onAction: onRename,
    },
    {
      kind: 'action',
      id: 'up',
      label: strings.sidebar.moveUp,
      icon: <UpIcon />,
      disabled: isFirst,
      onAction: () => rearrange((now) => moveSection(now, section.id, -1)),
    },
    {
      kind: 'action',
      id: 'down',
      label: strings.sidebar.moveDown,
      icon: <DownIcon />,
      disabled: isLast,
      onAction: () => rearrange((now) => moveSection(now, section.id, 1)),
    },
    ...general,
    { kind: 'line', id: 'line' },
    {
      kind: 'action',
      id: 'delete',
      label: strings.sidebar.deleteSection,
      icon: <TrashIcon />,
      onAction: () => remove(section.id),
    },
  ];
}

/** At once; its rooms stand with the others until somebody wants it back. */
function remove(sectionId: string): void {
  const before = currentArrangement();
  const removed = sectionOf(before, sectionId);
  if (removed === undefined) return;
  const index = before.sections.indexOf(removed);
  rearrange((now) => removeSection(now, sectionId));
  showToast({
    text: strings.sidebar.sectionDeleted(removed.name),
    action: {
      label: strings.undo,
      run: () => rearrange((now) => addSection(now, removed, index)),
    },
  });
}
