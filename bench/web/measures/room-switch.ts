import type { Bench, Measure } from '../bench.ts';
import { isInRoom, parleySite } from '../sites/parley-site.ts';
import type { Site } from '../sites/site.ts';
import { markOf } from '../trace/frames.ts';
import { inputsOf } from '../trace/inputs.ts';
import type { Visit } from '../visit.ts';

const rooms = [
  ['workshop', 'Workshop'],
  ['couriers', 'Couriers'],
  ['booking-software', 'Booking software'],
  ['front-desk', 'Front desk'],
  ['lobby', 'Lobby'],
] as const;

export const roomSwitch: Measure = {
  rows: [
    {
      key: 'switch',
      title: 'room switch, to a room seen before: press → its messages on the screen, ms',
      digits: 0,
      most: 100,
    },
    {
      key: 'switch-first',
      title: 'room switch, to a room not opened before in this tab, likewise, ms',
      digits: 0,
      most: 100,
    },
  ],
  async run(bench) {
    const site = await parleySite({});
    const visit = await bench.enter(site, '/r/lobby');
    for (const [slug, name] of rooms.slice(0, -1)) {
      await goTo(bench, visit, site, slug, name, 'switch-first');
    }
    for (let round = 0; round < bench.times; round++) {
      for (const [slug, name] of rooms) await goTo(bench, visit, site, slug, name, 'switch');
    }
    await visit.close();
    await site.stop();
  },
};

async function goTo(
  bench: Bench,
  visit: Visit,
  site: Site,
  slug: string,
  name: string,
  key: string,
): Promise<void> {
  const { page } = visit;
  // Only a pointer that stands still makes events of the click alone.
  const box = await page.locator(`nav a[href="/r/${slug}"]`).first().boundingBox();
  if (!box) throw new Error(`${slug} is not in the sidebar`);
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.evaluate(() => performance.clearMarks());
  await visit.markWhen('switched', isInRoom(name), 'now');
  await visit.rest(500);
  const events = await bench.traced(visit, async () => {
    await page.mouse.down();
    await page.mouse.up();
    await visit.isMarked('switched');
  });
  const mark = markOf(events, 'switched');
  const press = inputsOf(events, 'mousedown')[0];
  if (!press) throw new Error('the trace has no click');
  bench.noteShown(key, site, events, press.ts, mark);
}
