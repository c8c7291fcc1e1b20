import { ParleyError } from '../../protocol/errors.ts';
import type { Handler } from '../access/handler.ts';
import type { OneTimeCodes } from '../access/one-time-codes.ts';
import type { Store } from '../store/store.ts';

interface Needs {
  store: Store;
  codes: OneTimeCodes;
  now(): number;
}

/** Guesses open nothing here: whoever asks was told the secret. */
export function totpConfirm({ store, codes, now }: Needs): Handler<'totp:confirm'> {
  return async ({ person: { id: personId }, sessionId }, { code }) => {
    const begun = await store.read('totp', { personId });
    if (begun === null || begun.isConfirmed) {
      throw new ParleyError('not_found', 'no secret of one-time codes was begun');
    }
    const step = await codes.stepOf(code, begun.secret, personId);
    if (step === null)
      throw new ParleyError('forbidden', 'this is not the code', { field: 'code' });
    await store.write('confirmTotp', {
      personId,
      sessionId,
      secret: begun.secret,
      step,
      now: now(),
    });
    return {};
  };
}
