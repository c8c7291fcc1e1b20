import { useEffect, useState } from 'react';
import {
  askForPasskey,
  PasskeyRefused,
  passkeysAreOffered,
  stopAsking,
  type UsedPasskey,
} from '../../adapters/passkeys.ts';
import { passkeyProblem } from './passkey-problem.ts';
import { useDoor } from './use-door.ts';

/**
 * Signs in with a passkey alone: by a button, and by choosing it among the names that the browser offers in
 * the field of the handle.
 */
export function usePasskeySignIn() {
  const door = useDoor('passkey:sign-in');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(passkey: UsedPasskey): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await door.attempt({ passkey });
    } catch (error) {
      setProblem(passkeyProblem(error));
      setBusy(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as long as the field is there
  useEffect(() => {
    let isHere = true;
    async function wait(): Promise<void> {
      if (!(await passkeysAreOffered()) || !isHere) return;
      const passkey = await askForPasskey('sign-in', true);
      if (isHere) await enter(passkey);
    }
    wait().catch((error: unknown) => {
      // The button has taken over, or the page is left: this was an offer only.
      if (!(error instanceof PasskeyRefused)) console.warn('Passkeys are not offered.', error);
    });
    return () => {
      isHere = false;
      stopAsking().catch((error: unknown) => console.warn('Still asking for a passkey.', error));
    };
  }, []);

  async function ask(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await enter(await askForPasskey('sign-in'));
    } catch (error) {
      setProblem(passkeyProblem(error));
      setBusy(false);
    }
  }

  return { busy, problem, ask, clear: () => setProblem(null) };
}
