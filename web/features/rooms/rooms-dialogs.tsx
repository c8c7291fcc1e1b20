import { type ReactNode, useMemo, useState } from 'react';
import { BrowseDialog } from './browse-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { RoomsDialogsContext, type RoomsDialogsControl } from './use-rooms-dialogs.ts';

type Open = { dialog: 'browse' } | { dialog: 'create'; name: string } | null;

/** The two dialogs about rooms, which several places can open. */
export function RoomsDialogs({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const control = useMemo<RoomsDialogsControl>(
    () => ({
      browse: () => setOpen({ dialog: 'browse' }),
      create: (name) => setOpen({ dialog: 'create', name }),
    }),
    [],
  );
  const close = () => setOpen(null);

  return (
    <RoomsDialogsContext value={control}>
      {children}
      {open?.dialog === 'browse' && <BrowseDialog onClose={close} />}
      {open?.dialog === 'create' && <CreateDialog initialName={open.name} onClose={close} />}
    </RoomsDialogsContext>
  );
}
