import type { ConnectionView } from '../../../client/views.ts';
import { applyUpdate } from '../../adapters/updates.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useParley } from '../../use-parley.ts';
import './splash-screen.css';

/** While nothing is known yet: no cache, and no word from the server. */
export function SplashScreen({ state }: { state: ConnectionView['state'] }) {
  const parley = useParley();
  if (state === 'outdated') {
    return (
      <main className="splash-screen">
        <EmptyState
          picture={<Mark size={36} />}
          title={strings.connection.outdated}
          text={strings.connection.outdatedText}
        >
          <Button look="primary" onClick={applyUpdate}>
            {strings.connection.reload}
          </Button>
        </EmptyState>
      </main>
    );
  }
  if (state === 'offline') {
    return (
      <main className="splash-screen">
        <EmptyState
          picture={<Mark size={36} />}
          title={strings.splash.offline}
          text={strings.splash.offlineText}
        >
          <Button look="primary" onClick={() => parley.reconnect()}>
            {strings.connection.retry}
          </Button>
        </EmptyState>
      </main>
    );
  }
  return (
    <main className="splash-screen" aria-busy="true">
      <div className="splash-screen__mark">
        <Mark size={48} />
        <p role="status">{strings.splash.connecting}</p>
      </div>
    </main>
  );
}
