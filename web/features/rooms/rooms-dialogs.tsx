import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { BrowseDialog } from './browse-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { RoomsDialogsContext, type RoomsDialogsControl } from './use-rooms-dialogs.ts';

const AddPeopleDialog = lazy(async () => ({
  default: (await import('./add-people-dialog.tsx')).AddPeopleDialog,
}));
const NewMessageDialog = lazy(async () => ({
  default: (await import('../direct/new-message-dialog.tsx')).NewMessageDialog,
}));

type Open =
  | { dialog: 'browse' }
  | { dialog: 'create'; name: string }
  | { dialog: 'add-people'; room: RoomView }
  | { dialog: 'message' }
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
    }),
    [],
  );
  const close = () => setOpen(null);

  return (
    <RoomsDialogsContext value={control}>
      {children}
      {open?.dialog === 'browse' && <BrowseDialog onClose={close} />}
      {open?.dialog === 'add-people' && (
        <Suspense fallback={null}>
          <AddPeopleDialog room={open.room} onClose={close} />
        </Suspense>
      )}
      {open?.dialog === 'message' && (
        <Suspense fallback={null}>
          <NewMessageDialog onClose={close} />
        </Suspense>
      )}
      {open?.dialog === 'create' && <CreateDialog initialName={open.name} onClose={close} />}
    </RoomsDialogsContext>
  );
}
