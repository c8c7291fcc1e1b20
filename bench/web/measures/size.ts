import type { Bench, Measure } from '../bench.ts';
import { parleySite } from '../sites/parley-site.ts';
import type { Site } from '../sites/site.ts';
import { tutorialSite } from '../sites/tutorial-site.ts';
import { Visit } from '../visit.ts';

const kinds = { Script: 'js', Stylesheet: 'css' } as const;

export const size: Measure = {
  rows: [
    {
      key: 'js',
      title: 'JavaScript until the first room shows, as it is sent, KB',
      digits: 1,
      most: 150,
    },
    { key: 'css', title: 'style sheets, likewise, KB', digits: 1 },
  ],
  async run(bench) {
    for (const site of [await parleySite({ messages: 500 }), await tutorialSite(500)]) {
      await measure(bench, site);
      await site.stop();
    }
  },
};

/** What arrived before the newest message was there: what is fetched in idle moments comes later. */
async function measure(bench: Bench, site: Site): Promise<void> {
  const visit = await Visit.open(bench.browser, site.url, site.token);
  const wanted = new Map<string, 'js' | 'css'>();
  const bytes = { js: 0, css: 0 };
  visit.cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') wanted.set(requestId, kinds[type]);
  });
  visit.cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = wanted.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  await visit.cdp.send('Network.enable');
  await visit.page.goto(site.url);
  await visit.until(site.isThere);
  for (const kind of ['js', 'css'] as const) bench.note(kind, site, bytes[kind] / 1000);
  await visit.close();
}
