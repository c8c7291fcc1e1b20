import { createContext, useContext } from 'react';

export interface RoomsDialogsControl {
  browse: () => void;
  /** @param name what the name field begins with */
  create: (name: string) => void;
}

export const RoomsDialogsContext = createContext<RoomsDialogsControl>({
  browse: () => undefined,
  create: () => undefined,
});

export function useRoomsDialogs(): RoomsDialogsControl {
  return useContext(RoomsDialogsContext);
}
