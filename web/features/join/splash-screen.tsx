import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useParley } from '../../use-parley.ts';
import './splash-screen.css';

/** While nothing is known yet: no cache, and no word from the server. */
export function SplashScreen({ offline }: { offline: boolean }) {
  const parley = useParley();
  if (offline) {
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
