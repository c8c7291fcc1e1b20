import { ParleyError } from '../../../protocol/errors.ts';
import { PasskeyRefused } from '../../adapters/passkeys.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { errorCode } from '../../ui/error-code.ts';

/** What to say when no passkey came, or it opened nothing. */
export function passkeyProblem(error: unknown): string {
  const words = strings.security;
  if (error instanceof PasskeyRefused) {
    return error.isKnown ? words.passkeyKnown : words.passkeyCancelled;
  }
  if (!(error instanceof ParleyError)) return words.passkeyFailed;
  const { code } = error;
  if (code === 'unauthenticated') return words.passkeyUnknown;
  return errorText(errorCode(error));
}
