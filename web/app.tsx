import { Desk } from './desk.tsx';
import { JoinScreen } from './features/join/join-screen.tsx';
import { SplashScreen } from './features/join/splash-screen.tsx';
import { useView } from './use-parley.ts';

/** Who is here decides what shows: the name dialog, the desk, or that we do not know yet. */
export function App() {
  const connection = useView('connection', (parley) => parley.connection);
  const me = useView('me', (parley) => parley.me);
  if (connection.state === 'signed-out') return <JoinScreen />;
  if (me === null) return <SplashScreen state={connection.state} />;
  return <Desk me={me} />;
}
