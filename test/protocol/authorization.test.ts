import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type CommandName, commandNames } from '../../protocol/commands.ts';
import { type Scope, scopeSchema } from '../../protocol/entities.ts';
import { scopeOf } from '../../server/domain/scopes.ts';
import type { PeerReply } from '../../server/edge/peer.ts';
import { openWebSocket } from '../kit/callers.ts';
import {
  Cast,
  type CastName,
  canary,
  castNames,
  outside,
  type RoomState,
  roomStates,
} from '../kit/cast.ts';
import { openServer } from '../kit/server.ts';
import { cellOf } from './authorization-cell.ts';
import { absent, type Cell, matrix, type Outcomes } from './authorization-matrix.ts';

const letters: Record<string, string> = {
  forbidden: 'x',
  not_found: '.',
  unauthenticated: '-',
};

function letterOf(reply: PeerReply): string {
  return reply.ok ? 'o' : (letters[reply.error.code] ?? reply.error.code);
}

function parse(outcomes: Outcomes): string[] {
  const cells = [...outcomes.replaceAll(' ', '')];
  expect(cells).toHaveLength(castNames.length);
  return cells;
}

const closed: readonly RoomState[] = ['private', 'direct', 'group'];

type Ask = (name: CastName, command: CommandName, input: unknown) => Promise<PeerReply>;

/**
 * Asks on everybody's behalf, each about a room of their own.
 *
 * @returns what they were answered
 */
async function askAll(
  cast: Cast,
  command: CommandName,
  state: RoomState | null,
  ask: Ask = (name, ...asked) => cast.player(name).ask(...asked),
) {
  const replies = new Map<CastName, PeerReply>();
  // A room in which nothing was changed is as good as another for the next who asks.
  let cell: Cell | null = null;
  let changes: unknown = null;
  for (const name of castNames) {
    if (state !== null && !cast.isThere(name, state)) continue;
    if (cell === null || changes !== cast.store.changes) cell = await cellOf(cast, state);
    changes = cast.store.changes;
    const reply = await ask(name, command, matrix[command].input(cell));
    cast.store.tell();
    replies.set(name, reply);
    if (state !== null && closed.includes(state) && outside.includes(name)) {
      expect(JSON.stringify(reply)).not.toContain(canary);
      const isChanged = changes !== cast.store.changes;
      await cast.say(cell.roomId);
      if (!isChanged) changes = cast.store.changes;
    }
  }
  return replies;
}

/** Of what is said in closed rooms those within are told, and nobody outside. */
function expectSilence(cast: Cast): void {
  for (const name of outside) {
    expect(cast.player(name).heard.filter((event) => event.includes(canary))).toEqual([]);
  }
  expect(cast.player('owner').heard.some((event) => event.includes(canary))).toBe(true);
}

describe.each(commandNames)('%s', (command) => {
  const row = matrix[command];

  test('answers everybody as the matrix says', async () => {
    const cast = await Cast.assemble();
    if ('outcome' in row) {
      for (const state of closed) await cast.room(state);
      const replies = await askAll(cast, command, null);
      for (const name of outside) {
        expect(JSON.stringify(replies.get(name))).not.toContain(canary);
      }
      expectSilence(cast);
      expect([...replies.values()].map(letterOf)).toEqual(parse(row.outcome));
      return;
    }
    const answers = new Map<RoomState, Map<CastName, PeerReply>>();
    for (const state of roomStates) {
      const replies = await askAll(cast, command, state);
      answers.set(state, replies);
      const expected = parse(state === 'absent' ? absent : row.outcomes[state]);
      const found = castNames.map((name) => {
        const reply = replies.get(name);
        return reply ? letterOf(reply) : '/';
      });
      expect(`${state}: ${found.join('')}`).toBe(`${state}: ${expected.join('')}`);
    }
    for (const name of outside) {
      const ofAbsent = answers.get('absent')?.get(name);
      for (const state of closed) {
        expect(JSON.stringify(answers.get(state)?.get(name))).toBe(JSON.stringify(ofAbsent));
      }
    }
    expectSilence(cast);
  });

  test('takes of a bot the scope that the table says, and no other', async () => {
    const cast = await Cast.assemble();
    const cell = await cellOf(cast, 'public');
    const expected = parse('outcome' in row ? row.outcome : row.outcomes.public).at(-1);
    const askWith = async (scopes: readonly Scope[]) => {
      await cast.scope('botWithin', scopes);
      return cast.player('botWithin').ask(command, row.input(cell));
    };
    const scopes = scopeSchema.options;
    const scope = scopeOf[command];
    if (scope === 'none') {
      expect(letterOf(await askWith([]))).toBe(expected);
    } else if (scope === 'never') {
      const error = { code: 'forbidden', message: 'this takes a person, not a bot’s token' };
      expect(await askWith(scopes)).toMatchObject({ ok: false, error });
    } else {
      const error = { code: 'forbidden', message: `this token lacks the scope ${scope}` };
      const others = scopes.filter((other) => other !== scope);
      expect(await askWith(others)).toMatchObject({ ok: false, error });
      expect(letterOf(await askWith([scope]))).toBe(expected);
    }
  });
});

/** Each with the cookie of the person, as a browser sends it. */
const edges: Record<string, (url: string, token: string | null) => Ask> = {
  HTTP: (url, token) => async (_name, command, input) => {
    const response = await fetch(`${url}/api/v1/${command}`, {
      method: 'POST',
      headers: { ...cookieOf(url, token), 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as PeerReply;
  },
  'plain WebSocket': (url, token) => async (_name, command, input) => {
    const { ws, nextFrame } = await openWebSocket({ url }, cookieOf(url, token));
    ws.send(JSON.stringify({ id: 1, command, input }));
    let frame = await nextFrame();
    while (frame.id !== 1) frame = await nextFrame();
    ws.terminate();
    return frame as unknown as PeerReply;
  },
  'Socket.IO': (url, token) => async (_name, command, input) => {
    const socket = io(url, { extraHeaders: cookieOf(url, token), forceNew: true });
    onTestFinished(() => {
      socket.close();
    });
    const reply = await socket.emitWithAck(command, input);
    socket.close();
    return reply;
  },
};

function cookieOf(url: string, token: string | null): Record<string, string> {
  return { origin: url, ...(token !== null && { cookie: `parley=${token}` }) };
}

describe.each(Object.entries(edges))('over %s', (edge, open) => {
  test('a sixth of the commands, in rooms of all kinds, answer as they do in memory', async () => {
    const turn = Object.keys(edges).indexOf(edge);
    for (const [index, command] of commandNames.entries()) {
      if (index % 6 !== turn) continue;
      const cast = await Cast.assemble();
      const server = await openServer({}, cast.store);
      // Passkeys are for pages under a host name.
      const url = server.url.replace('127.0.0.1', 'localhost');
      const row = matrix[command];
      const states = roomStates.filter((state) => state !== 'absent');
      const state = 'outcome' in row ? null : (states[index % states.length] ?? 'public');
      const replies = await askAll(cast, command, state, (name, ...asked) =>
        open(url, name === 'nobody' ? null : cast.player(name).token)(name, ...asked),
      );
      const found = castNames.map((name) => {
        const reply = replies.get(name);
        return reply ? letterOf(reply) : '/';
      });
      const outcomes = 'outcome' in row ? row.outcome : row.outcomes[state ?? 'public'];
      expect([command, state, found.join('')]).toEqual([command, state, parse(outcomes).join('')]);
    }
  }, 20_000);
});
