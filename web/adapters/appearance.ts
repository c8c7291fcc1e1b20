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
  dataset.contrast = chosen(preference('contrast') === 'more', moreContrast) ? 'more' : 'normal';
  dataset.motion = chosen(preference('motion') === 'reduced', lessMotion) ? 'reduced' : 'full';
  dataset.density = preference('density');
  dataset.textSize = preference('textSize');
}

function chosen(byChoice: boolean, query: string): boolean {
  return byChoice || matchMedia(query).matches;
}
