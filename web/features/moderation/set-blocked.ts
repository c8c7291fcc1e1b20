import type { Parley } from '../../../client/parley.ts';
import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';
import { showToast } from '../../ui/toasts.ts';

/** Blocks somebody, or takes it back, and says so; it can be undone there. */
export function setBlocked(parley: Parley, person: Person, isBlocked: boolean): void {
  const words = strings.moderation;
  const done = () =>
    showToast({
      text: (isBlocked ? words.blocked : words.unblocked)(person.name),
      action: { label: strings.undo, run: () => setBlocked(parley, person, !isBlocked) },
    });
  const failed = (error: unknown) =>
    showToast({ text: errorText(errorCode(error)), tone: 'alert' });
  parley.setBlocked(person.id, isBlocked).then(done, failed);
}
