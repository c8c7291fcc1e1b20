import '@fontsource-variable/inter/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAppearance } from '../adapters/appearance.ts';
import { ToastRegion } from '../ui/toast-region.tsx';
import { TooltipLayer } from '../ui/tooltip-layer.tsx';
import { ParleyContext } from '../use-parley.ts';
import { Gallery } from './gallery.tsx';
import { stillEngine } from './still-engine.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no #root');
followAppearance();
createRoot(place).render(
  <StrictMode>
    <ParleyContext value={stillEngine()}>
      <Gallery />
      <ToastRegion />
      <TooltipLayer />
    </ParleyContext>
  </StrictMode>,
);
