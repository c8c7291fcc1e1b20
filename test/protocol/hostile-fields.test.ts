import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type CommandName, commandNames } from '../../protocol/commands.ts';
import { errorTable } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { PeerReply } from '../../server/edge/peer.ts';
import { transports } from '../kit/callers.ts';
import { Cast } from '../kit/cast.ts';
import { openServer } from '../kit/server.ts';
import { cellOf } from './authorization-cell.ts';
import { matrix } from './authorization-matrix.ts';
import { hostileInputs } from './hostile-fields.ts';

/** Text, ids in a list, and numbers. */
const sample = ['message:send', 'group:create', 'message:list'] as const satisfies CommandName[];

function codeOf(reply: PeerReply): string {
  return reply.ok ? 'ok' : reply.error.code;
}

/** Somebody with every power, in a room of theirs. */
async function open() {
  const cast = await Cast.assemble();
  const cell = await cellOf(cast, 'public');
  const founder = cast.player('founder');
  await founder.ask('room:join', { roomId: cell.roomId });
  return { cast, founder, cell };
}

describe.each(commandNames)('%s', (name) => {
  test('refuses whatever is not right in any of its fields, with a code, and stores nothing of it', async () => {
    const { cast, founder, cell } = await open();
    const wrong: string[] = [];
    let tried = 0;
    for (const { what, input, isMalformed } of hostileInputs(name, () =>
      matrix[name].input(cell),
    )) {
      tried++;
      const before = cast.store.changes;
      const code = codeOf(await founder.ask(name, input));
      const isCoded = code === 'ok' || errorTable[code as keyof typeof errorTable]?.status < 500;
      if (!isCoded) wrong.push(`${what}: ${code}`);
      if (!isMalformed) continue;
      const isRefused = code === 'invalid' || code === 'too_large';
      if (!isRefused) wrong.push(`${what}: ${code}`);
      if (cast.store.changes !== before) wrong.push(`${what}: stored`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(30);
    expect(founder.isClosed).toBe(false);
  });
});

describe.each(Object.entries(transports))('over %s', (_name, openCaller) => {
  test('the same is refused with the same codes, and the connection goes on', async () => {
    const { cast, founder, cell } = await open();
    const caller = await openCaller(await openServer({}, cast.store), founder.token);
    // Whoever comes over HTTP is noted as here.
    await caller.call('room:list', {});
    const wrong: string[] = [];
    for (const name of sample) {
      const right = () => matrix[name].input(cell);
      const inputs = [...hostileInputs(name, right)].filter(({ isMalformed }) => isMalformed);
      for (const { what, input } of inputs) {
        const text = JSON.stringify(input);
        // Numbers that JSON does not know, and what is more than a frame may hold: see the fuzz.
        const arrives =
          text.length < limits.frameBytes && isDeepStrictEqual(JSON.parse(text), input);
        if (!arrives) continue;
        const before = cast.store.changes;
        const [there, here] = [await caller.call(name, input), await founder.ask(name, input)];
        if (codeOf(there) !== codeOf(here)) wrong.push(`${name}, ${what}: ${codeOf(there)}`);
        if (cast.store.changes !== before) wrong.push(`${name}, ${what}: stored`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await caller.call('room:list', {})).toMatchObject({ ok: true });
  }, 20_000);
});
