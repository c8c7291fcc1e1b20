/** Where Parley runs: `?parley=http://…` in the address bar, or what `npm run examples` started. */
export const parley =
  new URLSearchParams(location.search).get('parley') ??
  import.meta.env.EXAMPLE_PARLEY ??
  'http://localhost:4000';
