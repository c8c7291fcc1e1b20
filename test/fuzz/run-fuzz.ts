import { errorTable } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';
import { join } from '../kit/callers.ts';
import { Chance } from '../kit/chance.ts';
import type { Attack } from './attack.ts';
import { overHttp } from './over-http.ts';
import { overPolling, overSocketIo } from './over-socketio.ts';
import { overWebSocket } from './over-websocket.ts';
import type { Watch } from './watch.ts';

const attacks = {
  HTTP: overHttp,
  'Socket.IO over WebSocket': overSocketIo,
  'Socket.IO over long-polling': overPolling,
  'plain WebSocket': overWebSocket,
} as const satisfies Record<string, Attack>;

export type AttackName = keyof typeof attacks;

/** So many attackers at a time: they are to get in each other's way, too. */
const atOnce = 8;
/** Whoever has no answer after this has been forgotten, in ms; a slow machine is not that slow. */
const patienceMillis = 20_000;

/**
 * Attacks on every transport with the seeds from `first` on.
 *
 * @param rounds how many on each
 * @returns every answer that should not have been given, with the seed that asks for it again
 */
export async function fuzz(watch: Watch, rounds: number, first: number): Promise<string[]> {
  const names = Object.keys(attacks) as AttackName[];
  const due = Array.from({ length: rounds }, (_, round) => round + first).flatMap((seed) =>
    names.map((name) => ({ name, seed })),
  );
  const wrong: string[] = [];
  const attacker = async () => {
    for (let next = due.shift(); next; next = due.shift()) {
      wrong.push(...(await attackOnce(watch, next.name, next.seed)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, attacker));
  return wrong;
}

/** One attack by somebody new. @returns every answer that should not have been given */
export async function attackOnce(watch: Watch, name: AttackName, seed: number): Promise<string[]> {
  const { server, witness } = watch;
  const { token, lobby, person } = await join(server, `Mallory ${newId().slice(-9)}`);
  const known = {
    ids: [lobby, person.id, newId(), witness.roomId, witness.personId, ...witness.firstIds],
    epochs: ['e', '0', 'x'.repeat(33)],
    slugs: ['lobby', 'quiet', '../etc', 'x'.repeat(81)],
    tokens: ['', 'x'.repeat(101), '\ud800'],
  };
  const attack = attacks[name]({ target: server, token, known, chance: new Chance(seed) });
  const answers = await Promise.race([attack, tooLong()]);
  return answers
    .filter((answer) => !isProper(answer))
    .map((answer) => `${name}, seed ${seed}: ${answer}`);
}

function isProper(answer: string): boolean {
  if (answer === 'closed') return true;
  if (/^\d{3}$/.test(answer)) return Number(answer) < 500 || answer === '503';
  return answer === 'ok' || (Object.hasOwn(errorTable, answer) && answer !== 'internal');
}

function tooLong(): Promise<string[]> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(['no answer']), patienceMillis).unref();
  });
}
