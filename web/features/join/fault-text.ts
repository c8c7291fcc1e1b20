import { signInFaultSchema } from '../../../protocol/sign-in-faults.ts';
import { strings } from '../../i18n/strings.ts';

/** What to say to somebody who has come back from another service; undefined where nothing went wrong. */
export function faultText(name: string | undefined): string | undefined {
  const { data: fault } = signInFaultSchema.safeParse(name);
  return fault && strings.provider.faults[fault];
}
