import { type ReactNode, startTransition, useEffect, useId, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { useRoomsDialogs } from '../rooms/use-rooms-dialogs.ts';
import {
  type ArrangedSection,
  directId,
  favouritesId,
  renameSection,
  restId,
  shownRooms,
  toggleSection,
} from './arrange.ts';
import { RoomLink } from './room-link.tsx';
import { sectionEntries } from './section-entries.tsx';
import { SectionHeading } from './section-heading.tsx';
import { SectionNameField } from './section-name-field.tsx';
import { rearrange } from './use-arrangement.ts';
import { sectionName } from './use-room-moves.ts';

/** More than fit on a screen: hundreds of rooms are drawn once these show. */
const firstRows = 50;

interface SectionViewProps {
  section: ArrangedSection;
  openSlug: string | undefined;
  drafts: ReadonlySet<string>;
  /** The room whose row Tab comes to. */
  tabbable: string | undefined;
  /** Its place among one's own sections. */
  isFirst: boolean;
  isLast: boolean;
  /** A room is being dragged: what is empty shows where it can go. */
  isDropTarget: boolean;
  onNewSection: () => void;
  /** What stands above it. */
  children?: ReactNode;
}

export function SectionView(props: SectionViewProps) {
  const { section, openSlug, drafts, tabbable, isFirst, isLast, isDropTarget } = props;
  const dialogs = useRoomsDialogs();
  const [isNaming, setNaming] = useState(false);
  const titleId = useId();
  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const isRest = section.id === restId;
  const isDirect = section.id === directId;
  const isEmpty = section.rooms.length === 0;
  const all = shownRooms(section, openSlug);
  const rows = isWhole ? all : all.slice(0, firstRows);
  if (section.id === favouritesId && isEmpty && !isDropTarget) return props.children ?? null;

  return (
    <>
      {props.children}
      <div className="section" data-section={section.id}>
        {isNaming ? (
          <SectionNameField
            name={section.name}
            onDone={(name) => {
              setNaming(false);
              rearrange((now) => renameSection(now, section.id, name));
            }}
          />
        ) : (
          <SectionHeading
            id={titleId}
            name={sectionName(section)}
            collapsed={section.collapsed}
            onToggle={() => rearrange((now) => toggleSection(now, section.id))}
            entries={() =>
              sectionEntries({
                section,
                isFirst,
                isLast,
                onRename: () => setNaming(true),
                onNew: props.onNewSection,
                onBrowse: dialogs.browse,
              })
            }
          >
            {isDirect && (
              <IconButton size="small" label={strings.direct.new} onClick={() => dialogs.message()}>
                <PlusIcon />
              </IconButton>
            )}
            {isRest && (
              <IconButton
                size="small"
                label={strings.sidebar.create}
                onClick={() => dialogs.create('')}
              >
                <PlusIcon />
              </IconButton>
            )}
          </SectionHeading>
        )}
        {isEmpty && !isRest && !section.collapsed && (
          <p className="section__empty">
            {isDirect ? strings.direct.none : strings.sidebar.emptySection}
          </p>
        )}
        <ul className="section__rooms" aria-labelledby={isNaming ? undefined : titleId}>
          {rows.map((room) => (
            <RoomLink
              key={room.id}
              room={room}
              open={room.slug === openSlug}
              draft={drafts.has(room.id)}
              tabbable={room.id === tabbable}
            />
          ))}
        </ul>
      </div>
    </>
  );
}
