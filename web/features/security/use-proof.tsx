import { type ReactNode, useState } from 'react';
import { ProofDialog } from './proof-dialog.tsx';
import type { Proof, WaysIn } from './ways.ts';

interface Asked {
  action: string;
  run: (proof: Proof) => Promise<void>;
}

/**
 * Asks for a proof before something that changes how one comes in.
 *
 * @returns `ask` opens the question: what is to be done then, on a button, and the doing; and the question
 */
export function useProof(ways: WaysIn): {
  ask: (action: string, run: Asked['run']) => void;
  question: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    ask: (action, run) => setAsked({ action, run }),
    question: asked && (
      <ProofDialog
        ways={ways}
        action={asked.action}
        run={asked.run}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
