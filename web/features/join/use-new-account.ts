import { useState } from 'react';
import { handleFor } from '../../../protocol/handle-for.ts';
import { accountProblems } from './account-problems.ts';
import type { DoorProblem } from './use-door.ts';

interface Values {
  readonly name: string;
  readonly handle: string;
  readonly password: string;
}

export interface NewAccount {
  readonly values: Values;
  readonly change: (part: Partial<Values>) => void;
  /** What is wrong before the server is asked. */
  readonly problems: (what?: { withPassword: boolean }) => DoorProblem[];
}

const fields = ['name', 'handle', 'password'] as const;

/** An account as it is being written. The handle follows the name until somebody writes one. */
export function useNewAccount(
  name: string,
  onChange: (...fields: (keyof Values)[]) => void,
): NewAccount {
  const [values, setValues] = useState<Values>({ name, handle: handleFor(name), password: '' });
  const [isOwnHandle, setOwnHandle] = useState(false);

  function change(part: Partial<Values>) {
    if (part.handle !== undefined) setOwnHandle(part.handle !== '');
    const follows = !isOwnHandle && part.name !== undefined;
    const handle = follows ? { handle: handleFor(part.name ?? '') } : {};
    const changed = { ...handle, ...part };
    onChange(...fields.filter((field) => changed[field] !== undefined));
    setValues((now) => ({ ...now, ...changed }));
  }

  function problems({ withPassword } = { withPassword: true }): DoorProblem[] {
    const { name, handle } = values;
    return accountProblems(withPassword ? values : { name, handle });
  }

  return { values, change, problems };
}
