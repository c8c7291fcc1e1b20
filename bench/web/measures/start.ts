import type { Bench, Measure } from '../bench.ts';
import { parleySite } from '../sites/parley-site.ts';
import type { Site } from '../sites/site.ts';
import { tutorialSite } from '../sites/tutorial-site.ts';
import type { TraceEvent } from '../trace/event.ts';
import { markOf } from '../trace/frames.ts';
import { Visit } from '../visit.ts';

const rooms = 500;
const messages = 20_000;

export const start: Measure = {
  rows: [
    {
      key: 'start',
      title: `start with ${rooms} rooms cached: navigation → the last known state on the screen, ms`,
      digits: 0,
      most: 300,
    },
    {
      key: 'start-first',
      title: `first visit, ${messages.toLocaleString('en-GB')} messages on the server: navigation → the newest on the screen, ms`,
      digits: 0,
    },
  ],
  async run(bench) {
    const parley = await parleySite({ rooms, messages });
    await firstVisit(bench, parley);
    await cachedVisits(bench, parley);
    await parley.stop();
    const tutorial = await tutorialSite(messages);
    await firstVisit(bench, tutorial);
    await tutorial.stop();
  },
};

async function firstVisit(bench: Bench, site: Site): Promise<void> {
  const visit = await Visit.open(bench.browser, site.url, site.token);
  await visit.markWhen('shown', site.isThere, 'on every page');
  await navigate(bench, visit, site, 'start-first');
  await visit.close();
}

/** The first fills the cache and the compiled code; they are what somebody comes back to. */
async function cachedVisits(bench: Bench, site: Site): Promise<void> {
  const visit = await Visit.open(bench.browser, site.url, site.token);
  await visit.markWhen('shown', site.isThere, 'on every page');
  const warmUps = 3;
  for (let round = 0; round < warmUps + bench.times; round++) {
    await navigate(bench, visit, site, round < warmUps ? null : 'start');
    await visit.rest(2_000);
  }
  await visit.close();
}

async function navigate(bench: Bench, visit: Visit, site: Site, key: string | null): Promise<void> {
  await visit.page.goto('about:blank');
  await visit.slowDown(key === null ? 1 : bench.slowdown);
  const events = await bench.traced(visit, async () => {
    await visit.page.goto(site.url);
    await visit.isMarked('shown');
  });
  if (key === null) return;
  const mark = markOf(events, 'shown');
  const from = navigationBefore(events, mark).ts;
  bench.noteShown(key, site, events, from, mark);
}

function navigationBefore(events: readonly TraceEvent[], mark: TraceEvent): TraceEvent {
  const begun = events.findLast(
    ({ name, pid, ts }) => name === 'navigationStart' && pid === mark.pid && ts < mark.ts,
  );
  if (!begun) throw new Error('the trace has no navigation');
  return begun;
}
