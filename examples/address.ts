/** Where Parley runs: `?parley=http://…` in the address bar, or the usual place. */
export const parley = new URLSearchParams(location.search).get('parley') ?? 'http://localhost:4000';
