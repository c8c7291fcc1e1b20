import { type ReactNode, Suspense, useMemo, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { later } from '../../later.tsx';
import {
  type RoomSettingsTab,
  RoomsDialogsContext,
  type RoomsDialogsControl,
} from './use-rooms-dialogs.ts';

const BrowseDialog = later(async () => (await import('./browse-dialog.tsx')).BrowseDialog);
const CreateDialog = later(async () => (await import('./create-dialog.tsx')).CreateDialog);
const AddPeopleDialog = later(
  async () => (await import('./add-people-dialog.tsx')).AddPeopleDialog,
);
const NewMessageDialog = later(
  async () => (await import('../direct/new-message-dialog.tsx')).NewMessageDialog,
);
const RoomSettingsDialog = later(
  async () => (await import('../room-settings/room-settings-dialog.tsx')).RoomSettingsDialog,
);

type Open =
  | { dialog: 'browse' }
  | { dialog: 'create'; name: string }
  | { dialog: 'add-people'; room: RoomView }
  | { dialog: 'message' }
  | { dialog: 'settings'; roomId: string; tab: RoomSettingsTab }
  | null;

/** The dialogs about rooms, which several places can open. */
export function RoomsDialogs({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const control = useMemo<RoomsDialogsControl>(
    () => ({
      browse: () => setOpen({ dialog: 'browse' }),
      create: (name) => setOpen({ dialog: 'create', name }),
      addPeople: (room) => setOpen({ dialog: 'add-people', room }),
      message: () => setOpen({ dialog: 'message' }),
      settings: ({ id }, tab) => setOpen({ dialog: 'settings', roomId: id, tab }),
    }),
    [],
  );
  const close = () => setOpen(null);

  return (
    <RoomsDialogsContext value={control}>
      {children}
      <Suspense fallback={null}>
        {open?.dialog === 'browse' && <BrowseDialog onClose={close} />}
        {open?.dialog === 'create' && <CreateDialog initialName={open.name} onClose={close} />}
        {open?.dialog === 'add-people' && <AddPeopleDialog room={open.room} onClose={close} />}
        {open?.dialog === 'message' && <NewMessageDialog onClose={close} />}
        {open?.dialog === 'settings' && (
          <RoomSettingsDialog
            roomId={open.roomId}
            tab={open.tab}
            onAddPeople={control.addPeople}
            onClose={close}
          />
        )}
      </Suspense>
    </RoomsDialogsContext>
  );
}
