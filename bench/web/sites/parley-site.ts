import { type SeedOptions, seed, seedSizes } from '../../../scripts/seed/seed.ts';
import { readWorld } from '../../../scripts/seed/world.ts';
import { startParley } from '../../servers/parley.ts';
import { SqliteData } from '../../servers/sqlite-data.ts';
import { parleyTitle, type Site } from './site.ts';

/** Parley with a database full of talk, before somebody who is in most of its rooms. */
export async function parleySite(sizes: Partial<SeedOptions>): Promise<Site> {
  const data = new SqliteData();
  const store = await data.openStore();
  const { people } = await seed(store, readWorld(), { ...seedSizes, now: Date.now(), ...sizes });
  await store.close();
  const server = await startParley(data);
  return {
    title: parleyTitle,
    url: `http://localhost:${server.port}`,
    token: people[0]?.token ?? null,
    isThere: lastMessage('() => true'),
    says: (text) => lastMessage(`(last) => last.textContent.includes(${JSON.stringify(text)})`),
    blankAbove,
    stop: () => server.stop(),
  };
}

const blankAbove = `(() => {
  const log = document.querySelector('[role="log"]');
  const row = [...log.querySelectorAll('article')]
    .find((row) => !row.closest('[style*="visibility: hidden"]'));
  const bottom = log.getBoundingClientRect().bottom;
  return (row?.getBoundingClientRect().top ?? bottom) - log.getBoundingClientRect().top;
})()`;

/** A virtualised row is there before it has its place: until then it is hidden. */
function lastMessage(condition: string): string {
  return `[...document.querySelectorAll('[role="log"] article')]
    .slice(-1)
    .some((last) => !last.closest('[style*="visibility: hidden"]') && (${condition})(last))`;
}

/** The conversation of this room is there. */
export function isInRoom(name: string): string {
  return `[...document.querySelectorAll('[role="log"]')].some((log) =>
    log.getAttribute('aria-label').includes(${JSON.stringify(name)}) &&
    [...log.querySelectorAll('article')]
      .slice(-1)
      .some((last) => !last.closest('[style*="visibility: hidden"]')))`;
}
