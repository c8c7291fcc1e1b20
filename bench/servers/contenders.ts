import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { settings } from '../../server/config.ts';
import { scratchFolder } from '../folders.ts';
import type { DialectName } from '../load/dialects.ts';
import { addGuests, openStore, type Seed } from './seed.ts';
import { ServerProcess } from './server-process.ts';

/** A server with a room in which so many people may be. */
export interface Place {
  process: ServerProcess;
  dialect: DialectName;
  /** One for each of the people. */
  tokens: readonly string[];
  /** null where the server has one room only. */
  roomId: string | null;
}

export interface Contender {
  title: string;
  open(people: number): Promise<Place>;
}

export const contenders = {
  socketio: bare('Socket.IO 4.8 `io.emit`', 'bench/servers/room-socketio.ts', 'socketIo'),
  ws: bare('`ws` loop', 'bench/servers/room-ws.ts', 'plain'),
  framed: bare('Node, framed once, one write a tick', 'bench/servers/room-framed.ts', 'plain'),
  'parley-socketio': parley('**Parley** over Socket.IO', 'parleySocketIo'),
  'parley-ws': parley('**Parley** over plain WebSocket', 'parleyPlain'),
} as const satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

function bare(title: string, script: string, dialect: DialectName): Contender {
  return {
    title,
    open: async (people) => ({
      process: await ServerProcess.start(script),
      dialect,
      tokens: Array.from({ length: people }, () => ''),
      roomId: null,
    }),
  };
}

function parley(title: string, dialect: DialectName): Contender {
  return {
    title,
    async open(people) {
      const seed = await seededWith(people);
      const process = await startParley(seed.folder);
      return { process, dialect, tokens: seed.tokens, roomId: seed.lobbyId };
    },
  };
}

export function isParley(name: ContenderName): boolean {
  return name.startsWith('parley-');
}

/** The real server on a copy of this data. */
export function startParley(data: string): Promise<ServerProcess> {
  const folder = scratchFolder();
  cpSync(data, folder, { recursive: true });
  return startParleyIn(folder);
}

/** The real server on this data, which goes when it stops. */
export async function startParleyIn(folder: string): Promise<ServerProcess> {
  // Node keeps the compiled code when a process ends in good order: all but the first start have it.
  primed ??= launch(scratchFolder()).then((first) => first.stop('SIGTERM'));
  await primed;
  return launch(folder);
}

let primed: Promise<void> | null = null;

/** All of a load comes from one address, as fast as it can: limits and refusals are off. */
function launch(folder: string): Promise<ServerProcess> {
  const limits = Object.keys(settings).filter((name) => /^PARLEY_(LIMIT|SHED)_/.test(name));
  const settingsOfLoad = {
    ...Object.fromEntries(limits.map((name) => [name, '0'])),
    PARLEY_PORT: '0',
    PARLEY_DATA: folder,
    PARLEY_LOG_LEVEL: 'warn',
    // See scripts/server-env.mjs.
    NODE_OPTIONS: env.SERVER_NODE_OPTIONS ?? '',
    NODE_COMPILE_CACHE: env.SERVER_COMPILE_CACHE ?? '',
  };
  return ServerProcess.start('server/main.ts', settingsOfLoad, folder);
}

const seeds = new Map<number, Promise<Seed>>();

/** Seeding thousands takes seconds; each run starts on a copy of the first. */
function seededWith(people: number): Promise<Seed> {
  const known = seeds.get(people);
  if (known) return known;
  const seed = seedPeople(people);
  seeds.set(people, seed);
  return seed;
}

async function seedPeople(people: number): Promise<Seed> {
  const folder = join(scratchFolder(), 'seed');
  const store = openStore(folder);
  const seeded = await addGuests(store, people);
  await store.close();
  return { folder, ...seeded };
}
