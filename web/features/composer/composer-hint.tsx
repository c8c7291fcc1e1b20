import { strings } from '../../i18n/strings.ts';
import { useView } from '../../use-parley.ts';
import type { Length } from './length.ts';
import './composer-hint.css';

interface ComposerHintProps {
  length: Length;
  /** Whether Enter starts a new line. */
  enterBreaks: boolean;
}

/** A word about what is being written, where there is always room for it. */
export function ComposerHint({ length, enterBreaks }: ComposerHintProps) {
  const isOffline = useView('connection', (parley) => parley.connection).state === 'offline';
  const hint = hintFor();
  return hint !== null && <p className="composer-hint">{hint}</p>;

  function hintFor(): string | null {
    if (length.isEmpty || length.isOver) return null;
    if (length.left !== null) return strings.composer.left(length.left);
    if (isOffline) return strings.composer.offline;
    return enterBreaks ? null : strings.composer.hint;
  }
}
