import {
  type KeyboardEvent,
  Suspense,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { RoomView } from '../../../client/views.ts';
import { later } from '../../later.tsx';
import { roomTitle } from '../../room-title.ts';
import type { MenuAnchor } from '../../ui/menu-entry.ts';
import { RoomSign } from '../rooms/room-sign.tsx';
import { addSection, arrange, favouritesId, moveRoom, restId } from './arrange.ts';
import { useFavourites } from './favourites.ts';
import { SectionNameField } from './section-name-field.tsx';
import { SectionView } from './section-view.tsx';
import { rearrange, useArrangement } from './use-arrangement.ts';
import { useFetchAhead } from './use-fetch-ahead.ts';
import { useRoomDrag } from './use-room-drag.ts';
import { useRoomMoves } from './use-room-moves.ts';
import { useRoving } from './use-roving.ts';
import { useRowMenu } from './use-row-menu.ts';
import './section.css';
import './room-drag.css';

const RoomRowMenu = later(async () => (await import('./room-row-menu.tsx')).RoomRowMenu);

interface RoomSectionsProps {
  rooms: readonly RoomView[];
  openSlug: string | undefined;
  /** Rooms in whose composer something waits. */
  drafts: ReadonlySet<string>;
}

/** The rooms one is in, as their reader has ordered them. */
export function RoomSections({ rooms, openSlug, drafts }: RoomSectionsProps) {
  useFavourites();
  const arrangement = useArrangement();
  const sections = useMemo(() => arrange(rooms, arrangement), [rooms, arrangement]);
  const list = useRef<HTMLDivElement>(null);
  const moves = useRoomMoves(rooms);
  const roving = useRoving(list);
  const ahead = useFetchAhead();
  const drag = useRoomDrag({ list, onDrop: moves.moveTo });
  const [menu, setMenu] = useState<{ roomId: string; anchor: MenuAnchor } | null>(null);
  /** A section is being named that is not there yet; with the room that goes into it. */
  const [naming, setNaming] = useState<{ roomId: string | null } | null>(null);
  const rowMenu = useRowMenu((roomId, anchor) => setMenu({ roomId, anchor }));

  // A right click waits for nothing.
  useEffect(() => void RoomRowMenu.prefetch(), []);

  const room = (id: string | null | undefined) => rooms.find((room) => room.id === id);
  const menuRoom = room(menu?.roomId);
  const dragged = room(drag.roomId);
  const tabbable = (room(roving.roving) ?? rooms.find(({ slug }) => slug === openSlug))?.id;

  function press(event: KeyboardEvent) {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('[data-room]');
    const roomId = row ? row.dataset.room : undefined;
    const isMove = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey;
    if (step === undefined || roomId === undefined || !isMove) return roving.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    moves.moveBy(roomId, step);
  }

  function name(name: string) {
    setNaming(null);
    if (name === '') return;
    const id = crypto.randomUUID();
    rearrange((now) => {
      const made = addSection(now, { id, name, rooms: [], collapsed: false });
      return naming?.roomId ? moveRoom(made, rooms, naming.roomId, id, null) : made;
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its rows, which are links
    <div
      ref={list}
      className="sidebar__list"
      onKeyDown={press}
      onFocus={(event) => {
        roving.onFocus(event);
        ahead.fetchSoon(event);
      }}
      onPointerOver={ahead.fetchSoon}
      onPointerLeave={ahead.leave}
      onContextMenu={rowMenu.onContextMenu}
      onClick={rowMenu.onClick}
      onDragStart={(event) => event.preventDefault()}
      onMouseDown={(event) => {
        // The focus is on its way into the room: to have it here first would cost the room a frame.
        if (roomLinkAt(event)) event.preventDefault();
      }}
      onPointerDown={(event) => {
        rowMenu.onPointerDown(event);
        const roomId = roomLinkAt(event)?.closest<HTMLElement>('[data-room]')?.dataset.room;
        if (roomId) drag.begin(event, roomId);
      }}
    >
      {sections.map((section, index) => (
        <SectionView
          key={section.id}
          section={section}
          openSlug={openSlug}
          drafts={drafts}
          tabbable={tabbable ?? firstOf(sections)}
          isFirst={sections[index - 1]?.id === favouritesId}
          isLast={sections[index + 1]?.id === restId}
          isDropTarget={dragged !== undefined}
          onNewSection={() => setNaming({ roomId: null })}
        >
          {naming !== null && section.id === restId && <SectionNameField name="" onDone={name} />}
        </SectionView>
      ))}
      <p className="visually-hidden" role="status">
        {moves.announcement}
      </p>
      {dragged !== undefined && (
        <>
          <div ref={drag.line} className="drop-line" style={{ left: 0, top: 0 }} hidden />
          <div ref={drag.ghost} className="room-ghost" style={{ left: 0, top: 0 }}>
            <RoomSign room={dragged} />
            <span className="room-link__name">
              <bdi>{roomTitle(dragged)}</bdi>
            </span>
          </div>
        </>
      )}
      {menu !== null && menuRoom !== undefined && (
        <Suspense fallback={null}>
          <RoomRowMenu
            key={menu.roomId}
            room={menuRoom}
            anchor={menu.anchor}
            sections={sections}
            moves={moves}
            onNewSection={(roomId) => setNaming({ roomId })}
            onClose={() => setMenu(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

function roomLinkAt({ target }: SyntheticEvent): Element | null {
  return target instanceof Element ? target.closest('[data-room] [data-roving]') : null;
}

function firstOf(sections: ReturnType<typeof arrange>): string | undefined {
  return sections.find(({ collapsed, rooms }) => !collapsed && rooms.length > 0)?.rooms[0]?.id;
}
