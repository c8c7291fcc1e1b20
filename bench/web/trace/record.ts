import type { Browser, CDPSession } from 'playwright-core';
import type { TraceEvent } from './event.ts';

const categories = [
  // What the main thread does, and the timing of input events.
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  // What became of each frame.
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];
/** Samples of the code that runs: only where a reason is looked for, since taking them takes time. */
const profiling = ['disabled-by-default-v8.cpu_profiler'];

/** Of the browser's own, in KB: a full one drops what comes after. */
const buffer = 400 * 1024;

/** Everything the browser did while `action` ran, in the order of time. */
export async function traced(
  browser: Browser,
  action: () => Promise<void>,
  options: { profiled?: boolean } = {},
): Promise<TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  const complete = new Promise<string>((resolve) => {
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: buffer,
      includedCategories: [...categories, ...(options.profiled ? profiling : [])],
      excludedCategories: ['*'],
    },
  });
  try {
    await action();
  } finally {
    await session.send('Tracing.end');
  }
  const text = await read(session, await complete);
  await session.detach();
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  for (const [order, event] of traceEvents.entries()) event.order = order;
  return traceEvents.sort((a, b) => a.ts - b.ts);
}

async function read(session: CDPSession, handle: string): Promise<string> {
  const parts: string[] = [];
  for (let eof = false; !eof; ) {
    const part = await session.send('IO.read', { handle, size: 1 << 20 });
    parts.push(part.base64Encoded ? Buffer.from(part.data, 'base64').toString() : part.data);
    eof = part.eof;
  }
  await session.send('IO.close', { handle });
  return parts.join('');
}
