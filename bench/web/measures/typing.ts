import { percentile } from '../../measure/statistics.ts';
import type { Bench, Measure } from '../bench.ts';
import { parleySite } from '../sites/parley-site.ts';
import type { Site } from '../sites/site.ts';
import { tutorialSite } from '../sites/tutorial-site.ts';
import { markOf } from '../trace/frames.ts';
import { busyBetween, inputsOf, paintedAt } from '../trace/inputs.ts';

const sentence = 'Could somebody look at the brakes of the old tandem before noon? ';
const betweenKeys = 120;
const messages = 20_000;

export const typing: Measure = {
  rows: [
    {
      key: 'key-work',
      title: 'a key in the composer: work of the page until it is painted, p50, ms',
      digits: 1,
      most: 16,
    },
    { key: 'key-work-95', title: 'the same, p95, ms', digits: 1, most: 16 },
    { key: 'send', title: 'Enter → own message on the screen, ms', digits: 0 },
  ],
  async run(bench) {
    for (const site of [await parleySite({ messages }), await tutorialSite(messages)]) {
      await measure(bench, site);
      await site.stop();
    }
  },
};

async function measure(bench: Bench, site: Site): Promise<void> {
  const visit = await bench.enter(site);
  const composer = visit.page.getByRole('textbox', { name: 'Message' });
  await composer.click();
  const write = (text: string) => visit.page.keyboard.type(text, { delay: betweenKeys });
  await write('Warm');
  const events = await bench.traced(visit, async () => {
    await write(sentence);
    await visit.rest(1_000);
  });
  const keys = inputsOf(events, 'keydown');
  const work: number[] = [];
  for (const key of keys) {
    const painted = paintedAt(events, key);
    if (painted !== undefined) work.push(busyBetween(events, key, key.ts, painted) / 1000);
  }
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) throw new Error('no key was heard');
  const stretch = { events, thread: first, from: first.ts, to: last.ts };
  bench.note('key-work', site, percentile(work, 0.5), stretch);
  bench.note('key-work-95', site, percentile(work, 0.95), stretch);

  await visit.markWhen('sent', site.says(sentence.trim()), 'now');
  const sending = await bench.traced(visit, async () => {
    await visit.page.keyboard.press('Enter');
    await visit.isMarked('sent');
  });
  const mark = markOf(sending, 'sent');
  const enter = inputsOf(sending, 'keydown').find(({ pid }) => pid === mark.pid);
  if (!enter) throw new Error('Enter was not heard');
  bench.noteShown('send', site, sending, enter.ts, mark);
  await visit.close();
}
