import { keyNames } from './key-names.ts';
import './shortcut.css';

/** A key or several together, as they are written on this keyboard. @param keys such as `Mod+Shift+K` */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <kbd className="shortcut" dir="ltr">
      {keyNames(keys).map((name) => (
        <kbd key={name} className="shortcut__key">
          {name}
        </kbd>
      ))}
    </kbd>
  );
}
