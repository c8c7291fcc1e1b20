import { useState } from 'react';
import { handleFor } from '../../../protocol/handle-for.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters } from '../../../protocol/text.ts';
import { strings } from '../../i18n/strings.ts';

import type { DoorProblem } from './use-door.ts';
import { nameProblem } from './use-join.ts';

interface Values {
  readonly name: string;
  readonly handle: string;
  readonly password: string;
}

export interface NewAccount {
  readonly values: Values;
  readonly change: (part: Partial<Values>) => void;
  /** What is wrong before the server is asked. */
  readonly problem: (what?: { withPassword: boolean }) => DoorProblem | null;
}

/** An account as it is being written. The handle follows the name until somebody writes one. */
export function useNewAccount(name: string, onChange: () => void): NewAccount {
  const [values, setValues] = useState<Values>({ name, handle: handleFor(name), password: '' });
  const [isOwnHandle, setOwnHandle] = useState(false);

  function change(part: Partial<Values>) {
    onChange();
    if (part.handle !== undefined) setOwnHandle(part.handle !== '');
    const follows = !isOwnHandle && part.name !== undefined;
    const handle = follows ? { handle: handleFor(part.name ?? '') } : {};
    setValues((now) => ({ ...now, ...handle, ...part }));
  }

  function problem({ withPassword } = { withPassword: true }): DoorProblem | null {
    const wrongName = nameProblem(values.name);
    if (wrongName !== null) return { field: 'name', text: wrongName.text };
    if (values.handle.trim() === '') return { field: 'handle', text: strings.door.handleMissing };
    if (withPassword && characters(values.password) < limits.passwordCharactersLeast) {
      return { field: 'password', text: strings.door.passwordInvalid };
    }
    return null;
  }

  return { values, change, problem };
}
