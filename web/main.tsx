import '@fontsource-variable/inter/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAppearance } from './adapters/appearance.ts';
import { buildEngine } from './adapters/engine.ts';
import { watchStyles } from './adapters/lost-styles.ts';
import { startUpdates } from './adapters/updates.ts';
import { App } from './app.tsx';
import { Notices } from './features/notices/notices.tsx';
import { LanguageGate, speakChosen } from './language-gate.tsx';
import { CrashScreen } from './ui/crash-screen.tsx';
import { ToastRegion } from './ui/toast-region.tsx';
import { TooltipLayer } from './ui/tooltip-layer.tsx';
import { ParleyContext } from './use-parley.ts';

async function begin(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no #root');
  followAppearance();
  watchStyles();
  // Before anything that may fail: a build that does not start has to be replaced by the next.
  void startUpdates();
  const [parley] = await Promise.all([buildEngine(), speakChosen()]);
  const started = parley.start();
  createRoot(place).render(
    <StrictMode>
      <CrashScreen>
        <LanguageGate>
          <ParleyContext value={parley}>
            <App />
            <Notices />
            <ToastRegion />
            <TooltipLayer />
          </ParleyContext>
        </LanguageGate>
      </CrashScreen>
    </StrictMode>,
  );
  await started;
}

begin().catch((error: unknown) => {
  console.error('Parley could not start.', error);
});
