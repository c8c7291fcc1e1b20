import { lazy, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Person } from '../../../protocol/entities.ts';
import { useAction } from '../../use-action.ts';
import { Switcher } from './switcher.tsx';
import { useRoomActions } from './use-room-actions.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useThemeAction } from './use-theme-action.ts';

const ShortcutsSheet = lazy(async () => ({
  default: (await import('./shortcuts-sheet.tsx')).ShortcutsSheet,
}));

/** What gets one anywhere by key or by name. Others offer what is theirs (use-action.ts). */
export function Navigation({ me }: { me: Person }) {
  const [open, setOpen] = useState<'switcher' | 'shortcuts' | null>(null);
  const close = () => setOpen(null);
  useShortcuts();
  useRoomActions();
  useThemeAction();
  // At once: the next key, which may follow closely, is for its field and not for the composer.
  useAction('switcher', () => flushSync(() => setOpen('switcher')));
  useAction('shortcuts', () => setOpen('shortcuts'));

  return (
    <>
      {open === 'switcher' && <Switcher me={me} onClose={close} />}
      {open === 'shortcuts' && (
        <Suspense fallback={null}>
          <ShortcutsSheet onClose={close} />
        </Suspense>
      )}
    </>
  );
}
