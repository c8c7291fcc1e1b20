import { createContext, useContext } from 'react';
import type { RoomView } from '../../../client/views.ts';

export interface RoomsDialogsControl {
  browse: () => void;
  /** @param name what the name field begins with */
  create: (name: string) => void;
  addPeople: (room: RoomView) => void;
  /** To whom it goes is asked. */
  message: () => void;
  /** Of a room one is in. */
  settings: (room: RoomView, tab: RoomSettingsTab) => void;
}

export type RoomSettingsTab = 'room' | 'members';

export const RoomsDialogsContext = createContext<RoomsDialogsControl>({
  browse: () => undefined,
  create: () => undefined,
  addPeople: () => undefined,
  message: () => undefined,
  settings: () => undefined,
});

export function useRoomsDialogs(): RoomsDialogsControl {
  return useContext(RoomsDialogsContext);
}
