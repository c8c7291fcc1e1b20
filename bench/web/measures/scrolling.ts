import type { Bench, Measure } from '../bench.ts';
import { parleySite } from '../sites/parley-site.ts';
import type { Site } from '../sites/site.ts';
import { tutorialSite } from '../sites/tutorial-site.ts';
import type { Thread, TraceEvent } from '../trace/event.ts';
import { type Frame, framesOf, smoothness } from '../trace/frames.ts';
import type { Visit } from '../visit.ts';

const messages = 100_000;
/** Upwards, in CSS pixels, and pixels a second: a long, quick swipe of the wheel. */
const distance = 30_000;
const speed = 4_000;

export const scrolling: Measure = {
  rows: [
    {
      key: 'scroll-fps',
      title: 'scrolling up through 100,000 messages: frames a second on the screen',
      digits: 1,
      least: 59,
    },
    { key: 'scroll-dropped', title: 'frames dropped meanwhile, %', digits: 1 },
    { key: 'scroll-holes', title: 'frames with unpainted parts', digits: 0 },
    {
      key: 'scroll-blank',
      title: 'looks of the page at its place, with rows missing at the top, %',
      digits: 1,
    },
    { key: 'heap', title: 'JavaScript heap after it, MB', digits: 1 },
    { key: 'nodes', title: 'DOM nodes after it', digits: 0 },
  ],
  async run(bench) {
    for (const site of [await parleySite({ messages, rooms: 1 }), await tutorialSite(messages)]) {
      await measure(bench, site);
      await site.stop();
    }
  },
};

async function measure(bench: Bench, site: Site): Promise<void> {
  const visit = await bench.enter(site);
  if (site.blankAbove !== null) await visit.page.evaluate(watchBlanks(site.blankAbove));
  for (let round = 0; round < bench.times; round++) {
    const events = await bench.traced(visit, () => scroll(visit, distance));
    const { framesPerSecond, droppedPercent, holes } = smoothness(events);
    const frames = framesOf(events).filter(({ isScrolling }) => isScrolling);
    const stretch = {
      events,
      thread: pageOf(events, frames),
      from: frames[0]?.from ?? 0,
      to: frames.at(-1)?.to ?? 0,
    };
    bench.note('scroll-fps', site, framesPerSecond, stretch);
    bench.note('scroll-dropped', site, droppedPercent, stretch);
    bench.note('scroll-holes', site, holes, stretch);
  }
  if (site.blankAbove !== null) {
    const blanks = await visit.page.evaluate<number[]>('window.blanks');
    const seen = blanks.filter((pixels) => pixels > 0);
    bench.note('scroll-blank', site, (100 * seen.length) / blanks.length);
  }
  await visit.slowDown(1);
  await visit.cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await visit.cdp.send('Runtime.getHeapUsage');
  const { nodes } = await visit.cdp.send('Memory.getDOMCounters');
  bench.note('heap', site, usedSize / 2 ** 20);
  bench.note('nodes', site, nodes);
  await visit.close();
}

/**
 * Browsers move what is painted without the page, which comes to know of it with an event, a frame at a
 * time: what is missing then, somebody sees as blank.
 */
function watchBlanks(blankAbove: string): string {
  return `(() => {
    window.blanks = [];
    const look = ({ isTrusted }) => isTrusted && window.blanks.push(${blankAbove});
    document.addEventListener('scroll', look, { capture: true });
  })()`;
}

async function scroll(visit: Visit, yDistance: number): Promise<void> {
  await visit.cdp.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 400,
    yDistance,
    speed,
    gestureSourceType: 'mouse',
  });
}

/** The thread on which the page itself works. */
function pageOf(events: readonly TraceEvent[], frames: readonly Frame[]): Thread {
  const pid = frames[0]?.pid ?? 0;
  const commit = events.find(({ name, ph, ...event }) => {
    return name === 'Commit' && ph === 'X' && event.pid === pid;
  });
  return commit ?? { pid, tid: 0 };
}
