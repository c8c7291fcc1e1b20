import type { Person } from '../../../protocol/entities.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';

/** Why there is no writing to somebody: the server tells nobody by whom they are blocked. */
export function directProblem(error: unknown, { name }: Person): string {
  const code = errorCode(error);
  return code === 'not_found' ? strings.direct.cannot(name) : errorText(code);
}
