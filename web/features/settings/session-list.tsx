import { useState } from 'react';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { Setting } from './setting.tsx';
import { useListing } from './use-listing.ts';
import './session-list.css';

interface SessionListProps {
  /** What to do about those that one does not know. */
  hint?: string | undefined;
}

/** Where one is signed in, and how to end it there. */
export function SessionList({ hint }: SessionListProps) {
  const parley = useParley();
  const words = strings.account;
  const { listing, problem, refresh } = useListing('session:list', {});
  const [ending, setEnding] = useState<string | null>(null);

  async function end(sessionId: string): Promise<void> {
    setEnding(sessionId);
    try {
      await parley.call('session:revoke', { sessionId });
      await refresh();
    } catch (error) {
      showToast({ text: errorText(errorCode(error)), tone: 'alert' });
    } finally {
      setEnding(null);
    }
  }

  return (
    <Setting title={words.sessions} hint={hint}>
      {problem !== null && <p className="field__error">{problem}</p>}
      {listing === null && problem === null && <Skeleton width={60} />}
      <ul className="session-list">
        {listing?.sessions.map((session) => (
          <li key={session.id} className="session-list__session">
            <div className="session-list__about">
              <bdi>{session.device || words.unknownDevice}</bdi>
              <span className="setting__aside">
                {session.isCurrent ? words.thisDevice : <Time at={session.seenAt} />}
              </span>
            </div>
            {!session.isCurrent && (
              <Button
                size="small"
                busy={ending === session.id}
                aria-label={words.endSession(session.device || words.unknownDevice)}
                onClick={() => void end(session.id)}
              >
                {strings.sidebar.signOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Setting>
  );
}
