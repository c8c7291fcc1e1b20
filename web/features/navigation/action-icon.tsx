import type { ReactNode } from 'react';
import type { ActionId } from '../../actions.ts';
import {
  CheckAllIcon,
  CheckIcon,
  CompassIcon,
  DownIcon,
  InboxIcon,
  KeyboardIcon,
  LeaveIcon,
  PencilIcon,
  PlusIcon,
  SearchIcon,
  SettingsIcon,
  SidePaneIcon,
  SmileIcon,
  UnreadIcon,
  UpIcon,
} from '../../ui/icons.tsx';
import { AtIcon, ContrastIcon } from '../../ui/more-icons.tsx';

const icons: Record<ActionId, (props: { size?: number }) => ReactNode> = {
  switcher: SearchIcon,
  catchUp: InboxIcon,
  nextUnread: UnreadIcon,
  nextMention: AtIcon,
  previousUnread: UnreadIcon,
  nextRoom: DownIcon,
  previousRoom: UpIcon,
  markRoomRead: CheckIcon,
  markAllRead: CheckAllIcon,
  newMessage: PencilIcon,
  createRoom: PlusIcon,
  browseRooms: CompassIcon,
  details: SidePaneIcon,
  emoji: SmileIcon,
  theme: ContrastIcon,
  settings: SettingsIcon,
  shortcuts: KeyboardIcon,
  signOut: LeaveIcon,
};

export function ActionIcon({ id }: { id: ActionId }) {
  const Icon = icons[id];
  return <Icon />;
}
