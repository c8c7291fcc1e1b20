import { onPreferences, preference } from './preferences.ts';

const moreContrast = '(prefers-contrast: more)';
const lessMotion = '(prefers-reduced-motion: reduce)';

/**
 * Puts what was chosen, or what the system asks for, on the root element, where the tokens are
 * picked (see ui/tokens.css). `public/appearance.js` has done the same before the first paint.
 */
export function followAppearance(): void {
  applyAppearance();
  onPreferences(applyAppearance);
  for (const query of [moreContrast, lessMotion]) {
    matchMedia(query).addEventListener('change', applyAppearance);
  }
}

function applyAppearance(): void {
  const { dataset } = document.documentElement;
  dataset.theme = preference('theme');
  colourFrame();
  dataset.contrast = chosen(preference('contrast') === 'more', moreContrast) ? 'more' : 'normal';
  dataset.motion = chosen(preference('motion') === 'reduced', lessMotion) ? 'reduced' : 'full';
  dataset.density = preference('density');
  dataset.textSize = preference('textSize');
}

/** The frame of the window follows the page's theme; index.html has a colour for each. */
function colourFrame(): void {
  const theme = preference('theme');
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.dataset.theme;
    if (theme === 'system') meta.media = `(prefers-color-scheme: ${own})`;
    else meta.media = own === theme ? 'all' : 'not all';
  }
}

function chosen(byChoice: boolean, query: string): boolean {
  return byChoice || matchMedia(query).matches;
}
