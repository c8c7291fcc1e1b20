import type { DialectName } from '../load/dialects.ts';
import { before, ofCheckout } from './checkout.ts';
import type { Data } from './data.ts';
import { startParley } from './parley.ts';
import { PostgresData } from './postgres-data.ts';
import type { Guests } from './seed.ts';
import { ServerProcess } from './server-process.ts';
import { SqliteData } from './sqlite-data.ts';

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
  'parley-socketio': parley('**Parley** over Socket.IO', 'parleySocketIo', newSqlite),
  'parley-ws': parley('**Parley** over plain WebSocket', 'parleyPlain', newSqlite),
  'parley-postgres': parley(
    '**Parley** over Socket.IO, on PostgreSQL',
    'parleySocketIo',
    PostgresData.create,
  ),
  'parley-before': parley(
    '**Parley** as it was before, over Socket.IO',
    'parleySocketIo',
    newDataOfBefore,
    before ?? undefined,
  ),
} as const satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;

export function isContender(name: string): name is ContenderName {
  return Object.hasOwn(contenders, name);
}

export function isParley(name: ContenderName): boolean {
  return name.startsWith('parley-');
}

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

async function newSqlite(): Promise<Data> {
  return new SqliteData();
}

async function newDataOfBefore(): Promise<Data> {
  if (before === null) throw new Error('BENCH_BEFORE has to name the folder of an earlier Parley');
  const data = await ofCheckout<typeof import('./sqlite-data.ts')>(
    'bench/servers/sqlite-data.ts',
    before,
  );
  return new data.SqliteData();
}

/** Seeding thousands of people takes seconds, so each start is on a copy of the first. */
function parley(
  title: string,
  dialect: DialectName,
  newData: () => Promise<Data>,
  checkout?: string,
): Contender {
  const seeds = new Map<number, Promise<Seed>>();
  return {
    title,
    async open(people) {
      const seed = seeds.get(people) ?? seedPeople(await newData(), people, checkout);
      seeds.set(people, seed);
      const { data, tokens, lobbyId } = await seed;
      const process = await startParley(await data.copy(), checkout);
      return { process, dialect, tokens, roomId: lobbyId };
    },
  };
}

type Seed = Guests & { data: Data };

/** By the code of the same checkout: a database of a newer one would be refused. */
async function seedPeople(data: Data, people: number, checkout?: string): Promise<Seed> {
  const store = await data.openStore();
  const { addGuests } = await ofCheckout<typeof import('./seed.ts')>(
    'bench/servers/seed.ts',
    checkout,
  );
  const guests = await addGuests(store, people);
  await store.close();
  return { data, ...guests };
}
