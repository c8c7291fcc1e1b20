import { Suspense, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Person } from '../../../protocol/entities.ts';
import { later } from '../../later.tsx';
import { useAction } from '../../use-action.ts';
import { useRoomActions } from './use-room-actions.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useThemeAction } from './use-theme-action.ts';

const Switcher = later(async () => (await import('./switcher.tsx')).Switcher);
const ShortcutsSheet = later(async () => (await import('./shortcuts-sheet.tsx')).ShortcutsSheet);

/** What gets one anywhere by key or by name. Others offer what is theirs (use-action.ts). */
export function Navigation({ me }: { me: Person }) {
  const [open, setOpen] = useState<'switcher' | 'shortcuts' | null>(null);
  const close = () => setOpen(null);
  useEffect(() => void Switcher.prefetch(), []);
  useShortcuts();
  useRoomActions();
  useThemeAction();
  // At once: the next key, which may follow closely, is for its field and not for the composer.
  useAction('switcher', () => flushSync(() => setOpen('switcher')));
  useAction('shortcuts', () => setOpen('shortcuts'));

  return (
    <Suspense fallback={null}>
      {open === 'switcher' && <Switcher me={me} onClose={close} />}
      {open === 'shortcuts' && <ShortcutsSheet onClose={close} />}
    </Suspense>
  );
}
