import { useState } from 'react';
import { AnchoredDialog } from '../../ui/anchored-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Specimen } from '../specimen.tsx';

const shapes = ['box', 'wide', 'sheet'] as const;

export function Dialogs() {
  const [open, setOpen] = useState<(typeof shapes)[number] | 'confirm' | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Specimen name="Open one">
        {shapes.map((shape) => (
          <Button key={shape} onClick={() => setOpen(shape)}>
            {shape}
          </Button>
        ))}
        <Button onClick={() => setOpen('confirm')}>confirm</Button>
        <Button onClick={({ currentTarget }) => setAnchor(currentTarget)}>anchored</Button>
      </Specimen>
      {anchor !== null && (
        <AnchoredDialog
          titleId="anchored"
          anchor={anchor}
          begins="button"
          onClose={() => setAnchor(null)}
        >
          <div className="dialog__body">
            <h3 id="anchored">Beside what opened it</h3>
            <Button onClick={() => setAnchor(null)}>Close</Button>
          </div>
        </AnchoredDialog>
      )}
      {open === 'confirm' && (
        <ConfirmDialog
          title="Sign out?"
          text="This browser forgets you, and you cannot come back as the same person."
          action="Sign out"
          error="The server cannot be reached at the moment."
          onConfirm={close}
          onClose={close}
        />
      )}
      {open !== null && open !== 'confirm' && (
        <Dialog title="Create a room" shape={open} onClose={close}>
          <div className="dialog__body">
            <p className="dialog__text">Everybody can find it and join.</p>
            <div className="dialog__actions">
              <Button onClick={close}>Cancel</Button>
              <Button look="primary" onClick={close}>
                Create
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
