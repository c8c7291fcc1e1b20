import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { FileCache } from '../../client/node/file-cache.ts';
import type { BotLine, BotOptions, BotOrder } from './bot-lines.ts';
import { witnessedEngine } from './witnessed-engine.ts';

/** Pause between two looks at what cannot be waited for otherwise, in ms. */
const lookMillis = 20;

// A bot in a process of its own, which may be killed at any moment: see bot-participant.ts.
const options = JSON.parse(process.argv[2] ?? '') as BotOptions;
const cache = await FileCache.open(options.file);
const { parley } = witnessedEngine(options, cache, {
  told: (told) => say({ told }),
  acknowledged: (acknowledged) => say({ acknowledged }),
  reset: (reset) => say({ reset }),
});
parley.subscribe(`timeline:${options.roomId}`, () => {
  say({ pending: parley.timeline(options.roomId).pending.length });
});
await parley.start();
const look = setInterval(async () => {
  if ((await cache.load()).rooms.length === 0) return;
  clearInterval(look);
  say({ ready: true });
}, lookMillis);

const orders = createInterface(process.stdin);
// Whoever gave them is gone: nobody stays behind.
orders.on('close', () => process.exit());
orders.on('line', async (line) => {
  const order = JSON.parse(line) as BotOrder;
  if ('nudge' in order) parley.reconnect();
  else if (!parley.room(options.roomId)) say({ ignored: order.press });
  else {
    await parley.send(options.roomId, order.press);
    say({ safe: order.press });
  }
});

/** At once, so that what happened before the process was killed is known. */
function say(line: BotLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
