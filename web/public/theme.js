// Runs before the first paint, so that a chosen theme never flashes in the other one. The key and
// the values are those of adapters/theme.ts.
(() => {
  try {
    const theme = localStorage.getItem('parley:theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused: the system's theme applies.
  }
})();
