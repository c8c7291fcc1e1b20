import type { MouseEvent } from 'react';
import type { Result } from '../../../protocol/commands.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';

export type Joining = Result<'community:find'>['joining'];
type Way = 'name' | 'sign-in' | 'sign-up' | 'recover' | 'forgot';

const paths: Record<Way, string> = {
  name: '/',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  recover: '/recover',
  forgot: '/forgot',
};

interface DoorLinksProps {
  here: Way | null;
  joining: Joining;
  /** Whether a link is sent to who has forgotten their password. */
  sendsMail?: boolean;
}

/** The other ways in that there are. */
export function DoorLinks({ here, joining, sendsMail = false }: DoorLinksProps) {
  const words = strings.door;
  // Some of these sentences are here only where they are said.
  const labels: Record<Way, () => string> = {
    name: () => words.toName,
    'sign-in': () => words.toSignIn,
    'sign-up': () => words.toSignUp,
    recover: () => (here === 'forgot' ? strings.mail.byCode : strings.security.forgot),
    forgot: () => strings.security.forgot,
  };
  const open: Way[] = [
    'sign-in',
    ...(here === 'sign-in' ? ([sendsMail ? 'forgot' : 'recover'] as const) : []),
    ...(here === 'forgot' ? (['recover'] as const) : []),
    ...(joining === 'invitation' ? [] : (['sign-up'] as const)),
    ...(joining === 'anyone' ? (['name'] as const) : []),
  ];

  function follow(event: MouseEvent, way: Way) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(paths[way]);
  }

  return (
    <ul className="door__links">
      {open
        .filter((way) => way !== here)
        .map((way) => (
          <li key={way}>
            <a href={paths[way]} onClick={(event) => follow(event, way)}>
              {labels[way]()}
            </a>
          </li>
        ))}
    </ul>
  );
}
