import type { Measure } from '../bench.ts';
import { parleySite } from '../sites/parley-site.ts';
import { markOf } from '../trace/frames.ts';
import { inputsOf } from '../trace/inputs.ts';

const isUsable = `document.activeElement?.closest('[role="dialog"]') != null &&
  document.querySelector('[role="dialog"] [role="option"]') !== null`;

export const switcher: Measure = {
  rows: [
    {
      key: 'switcher',
      title:
        'quick switcher: its key → a field with the focus and rooms to choose from on the screen, ms',
      digits: 0,
      most: 100,
    },
  ],
  async run(bench) {
    const site = await parleySite({});
    const visit = await bench.enter(site, '/r/lobby');
    // It is fetched when the page has nothing else to do.
    await visit.rest(3_000);
    for (let round = 0; round < bench.times; round++) {
      await visit.page.evaluate(() => performance.clearMarks());
      await visit.markWhen('usable', isUsable, 'now');
      const events = await bench.traced(visit, async () => {
        await visit.page.keyboard.press('Control+k');
        await visit.isMarked('usable');
      });
      const key = inputsOf(events, 'keydown').findLast(
        ({ ts }) => ts < markOf(events, 'usable').ts,
      );
      if (!key) throw new Error('the key was not heard');
      bench.noteShown('switcher', site, events, key.ts, markOf(events, 'usable'));
      await visit.page.keyboard.press('Escape');
      await visit.rest(1_000);
    }
    await visit.close();
    await site.stop();
  },
};
