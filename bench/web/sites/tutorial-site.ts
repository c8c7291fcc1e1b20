import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversation } from '../../../scripts/seed/conversation.ts';
import { roomPlans } from '../../../scripts/seed/room-plans.ts';
import { seedSizes } from '../../../scripts/seed/seed.ts';
import { readWorld } from '../../../scripts/seed/world.ts';
import { Chance } from '../../../test/kit/chance.ts';
import { removeFolder, scratchFolder } from '../../folders.ts';
import { ServerProcess } from '../../servers/server-process.ts';
import { type Site, tutorialTitle } from './site.ts';

const tenWeeks = 70 * 24 * 60 * 60 * 1000;

/** The page of the Socket.IO tutorial, with the same talk in it: a list item for each message. */
export async function tutorialSite(messages: number): Promise<Site> {
  const chance = new Chance(seedSizes.seed);
  const world = readWorld();
  const [plan] = roomPlans(world, { ...seedSizes, rooms: 1, messages }, chance);
  if (!plan) throw new Error('there is no room');
  const span = { from: Date.now() - tenWeeks, until: Date.now() };
  const texts = conversation(plan, world, span, chance).map(({ text }) => text);
  const folder = scratchFolder();
  const file = join(folder, 'history.json');
  writeFileSync(file, JSON.stringify(texts));
  const server = await ServerProcess.start(
    'bench/web/tutorial/server.ts',
    {},
    async () => removeFolder(folder),
    [file],
  );
  const says = (text: string) =>
    `document.getElementById('messages')?.lastElementChild?.textContent.includes(${JSON.stringify(text)})`;
  return {
    title: tutorialTitle,
    url: `http://localhost:${server.port}`,
    token: null,
    isThere: says(texts.at(-1) ?? ''),
    says,
    blankAbove: null,
    stop: () => server.stop(),
  };
}
