import { handleSchema } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters } from '../../../protocol/text.ts';
import { strings } from '../../i18n/strings.ts';
import type { DoorProblem } from './use-door.ts';
import { nameProblem } from './use-join.ts';

interface Written {
  readonly name?: string;
  readonly handle?: string;
  /** One that is being chosen. */
  readonly password?: string;
}

/** All that is wrong with what somebody wrote about an account, before the server is asked. */
export function accountProblems({ name, handle, password }: Written): DoorProblem[] {
  const words = strings.door;
  const problems: DoorProblem[] = [];
  const wrongName = name === undefined ? null : nameProblem(name);
  if (wrongName !== null) problems.push({ field: 'name', text: wrongName.text });
  if (handle?.trim() === '') problems.push({ field: 'handle', text: words.handleMissing });
  else if (handle !== undefined && !handleSchema.safeParse(handle).success) {
    problems.push({ field: 'handle', text: words.handleInvalid });
  }
  if (password !== undefined && characters(password) < limits.passwordCharactersLeast) {
    problems.push({ field: 'password', text: words.passwordInvalid });
  }
  return problems;
}
