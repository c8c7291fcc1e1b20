import type { Result } from '../../../protocol/commands.ts';
import type { UsedPasskey } from '../../adapters/passkeys.ts';

export type WaysIn = Result<'security:find'>;

/** Shows that it is still the same person who asks. Empty for who has nothing to show but that they came in. */
export interface Proof {
  password?: string;
  passkey?: UsedPasskey;
}

export interface WayProps {
  ways: WaysIn;
  /** Something of them has changed. */
  onChange: () => void;
}
