import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { buildEngine } from './adapters/engine.ts';
import { followTheme } from './adapters/theme.ts';
import { App } from './app.tsx';
import { CrashScreen } from './ui/crash-screen.tsx';
import { ParleyContext } from './use-parley.ts';

async function begin(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no #root');
  followTheme();
  const parley = await buildEngine();
  const started = parley.start();
  createRoot(place).render(
    <StrictMode>
      <CrashScreen>
        <ParleyContext value={parley}>
          <App />
        </ParleyContext>
      </CrashScreen>
    </StrictMode>,
  );
  await started;
}

begin().catch((error: unknown) => {
  console.error('Parley could not start.', error);
});
