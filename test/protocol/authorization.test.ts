import { describe, expect, test } from 'vitest';
import { type CommandName, commandNames } from '../../protocol/commands.ts';
import { newId } from '../../protocol/uuid.ts';
import type { PeerReply } from '../../server/edge/peer.ts';
import {
  Cast,
  type CastName,
  canary,
  castNames,
  outside,
  type RoomState,
  roomStates,
} from '../kit/cast.ts';
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

/** Asks on everybody's behalf, each about a room of their own. @returns what they were answered */
async function askAll(cast: Cast, command: CommandName, state: RoomState | null) {
  const replies = new Map<CastName, PeerReply>();
  for (const name of castNames) {
    if (state !== null && !cast.isThere(name, state)) continue;
    const room =
      state === null ? { id: newId(), slug: 'none', messageId: newId() } : await cast.room(state);
    const cell: Cell = {
      roomId: room.id,
      slug: room.slug,
      memberId: cast.player('member').person.id,
      strangerId: cast.bystanders[0] ?? '',
      secondStrangerId: cast.bystanders[1] ?? '',
      messageId: room.messageId,
    };
    const reply = await cast.player(name).ask(command, matrix[command].input(cell));
    cast.store.tell();
    replies.set(name, reply);
    if (state !== null && closed.includes(state) && outside.includes(name)) {
      expect(JSON.stringify(reply)).not.toContain(canary);
      await cast.say(room.id);
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
});
