import { Desk } from './desk.tsx';
import { Door } from './features/join/door.tsx';
import { SplashScreen } from './features/join/splash-screen.tsx';
import { isDoorPage } from './route.ts';
import { useRoute } from './use-address.ts';
import { useView } from './use-parley.ts';

/** Who is here decides what shows: the door, the desk, or that we do not know yet. A guest may go to the door again. */
export function App() {
  const connection = useView('connection', (parley) => parley.connection);
  const me = useView('me', (parley) => parley.me);
  const { page } = useRoute();
  const way = isDoorPage(page) ? page : null;
  if (connection.state === 'signed-out') {
    return <Door way={way} guest={null} ended={connection.ended} />;
  }
  if (way === 'reset' || way === 'confirm') return <Door way={way} guest={null} ended={null} />;
  if (way !== null && me?.role === 'guest') return <Door way={way} guest={me} ended={null} />;
  if (me === null) return <SplashScreen state={connection.state} />;
  return <Desk me={me} />;
}
