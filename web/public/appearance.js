// Runs before the first paint, so that a page never flashes in another theme or size than the one that
// was chosen. The keys and the values are those of adapters/preferences.ts, what they do is adapters/appearance.ts.
(() => {
  const { dataset } = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(`parley:${key}`);
    } catch {
      // Storage is refused: the system's wishes apply.
      return null;
    }
  };
  const more = matchMedia('(prefers-contrast: more)').matches;
  const less = matchMedia('(prefers-reduced-motion: reduce)').matches;
  dataset.theme = stored('theme') ?? 'system';
  dataset.contrast = more || stored('contrast') === 'more' ? 'more' : 'normal';
  dataset.motion = less || stored('motion') === 'reduced' ? 'reduced' : 'full';
  dataset.density = stored('density') ?? 'comfortable';
  dataset.textSize = stored('textSize') ?? 'normal';
})();
