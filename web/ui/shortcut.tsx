import { keyNames } from './key-names.ts';
import './shortcut.css';

interface ShortcutProps {
  /** Such as `Mod+Shift+K`. */
  keys: string;
  /** A help for the eyes inside of a control, and no part of its name. */
  drawn?: boolean;
}

/** A key or several together, as they are written on this keyboard. */
export function Shortcut({ keys, drawn = false }: ShortcutProps) {
  return (
    <kbd className="shortcut" dir="ltr" aria-hidden={drawn || undefined}>
      {keyNames(keys).map((name) => (
        <kbd key={name} className="shortcut__key" data-drawn={drawn ? name : undefined}>
          {!drawn && name}
        </kbd>
      ))}
    </kbd>
  );
}
