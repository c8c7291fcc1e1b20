import { useRoomActions } from './use-room-actions.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useThemeAction } from './use-theme-action.ts';

/** What gets one anywhere by key or by name. Others offer what is theirs (use-action.ts). */
export function Navigation() {
  useShortcuts();
  useRoomActions();
  useThemeAction();
  return null;
}
