import { useLayoutEffect, useRef, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { useParley } from '../../use-parley.ts';
import {
  type ArrangedSection,
  type Arrangement,
  arrange,
  directId,
  favouritesId,
  isFavourite,
  moveRoom,
  moveRoomBy,
  restId,
  sectionOf,
  toggleSection,
} from './arrange.ts';
import type { DropPlace } from './drop-place.ts';
import { setFavourite } from './favourites.ts';
import { currentArrangement, rearrange } from './use-arrangement.ts';

export interface RoomMoves {
  /** What has just been done, for whoever does not see it. */
  readonly announcement: string;
  readonly moveTo: (roomId: string, place: DropPlace) => void;
  readonly moveBy: (roomId: string, step: -1 | 1) => void;
}

/** Puts rooms somewhere else, says so, and keeps the focus on a row that was moved with it. */
export function useRoomMoves(rooms: readonly RoomView[]): RoomMoves {
  const parley = useParley();
  const [announcement, setAnnouncement] = useState('');
  const moved = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (moved.current === null) return;
    focusRow(moved.current);
    moved.current = null;
  });

  function apply(roomId: string, change: (now: Arrangement) => Arrangement) {
    rearrange((now) => showing(change(now), rooms, roomId));
    const favourite = isFavourite(currentArrangement(), roomId);
    if (favourite !== rooms.find(({ id }) => id === roomId)?.favourite) {
      setFavourite(parley, roomId, favourite);
    }
    setAnnouncement(whereIs(arrange(rooms, currentArrangement()), roomId));
  }

  return {
    announcement,
    moveTo: (roomId, { sectionId, before }) =>
      apply(roomId, (now) => moveRoom(now, rooms, roomId, sectionId, before)),
    moveBy(roomId, step) {
      moved.current = roomId;
      apply(roomId, (now) => moveRoomBy(now, rooms, roomId, step));
    },
  };
}

/** A room does not vanish into a section that is folded up. */
function showing(
  arrangement: Arrangement,
  rooms: readonly RoomView[],
  roomId: string,
): Arrangement {
  const holder = arrange(rooms, arrangement).find(({ rooms }) =>
    rooms.some(({ id }) => id === roomId),
  );
  return holder && sectionOf(arrangement, holder.id)?.collapsed
    ? toggleSection(arrangement, holder.id)
    : arrangement;
}

function whereIs(sections: readonly ArrangedSection[], roomId: string): string {
  for (const section of sections) {
    const index = section.rooms.findIndex(({ id }) => id === roomId);
    const room = section.rooms[index];
    if (room === undefined) continue;
    return strings.sidebar.moved(
      roomTitle(room),
      sectionName(section),
      index + 1,
      section.rooms.length,
    );
  }
  return '';
}

export function sectionName({ id, name }: Pick<ArrangedSection, 'id' | 'name'>): string {
  if (id === favouritesId) return strings.sidebar.favourites;
  if (id === directId) return strings.direct.title;
  return id === restId ? strings.sidebar.rooms : name;
}

export function focusRow(roomId: string): void {
  document.querySelector<HTMLElement>(`.room-row[data-room="${CSS.escape(roomId)}"] a`)?.focus();
}
