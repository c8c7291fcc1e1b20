import type { DialectName } from '../load/dialects.ts';
import type { Data } from './data.ts';
import { startParley } from './parley.ts';
import { PostgresData } from './postgres-data.ts';
import { addGuests, type Guests } from './seed.ts';
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

/** Seeding thousands of people takes seconds, so each start is on a copy of the first. */
function parley(title: string, dialect: DialectName, newData: () => Promise<Data>): Contender {
  const seeds = new Map<number, Promise<Seed>>();
  return {
    title,
    async open(people) {
      const seed = seeds.get(people) ?? seedPeople(await newData(), people);
      seeds.set(people, seed);
      const { data, tokens, lobbyId } = await seed;
      const process = await startParley(await data.copy());
      return { process, dialect, tokens, roomId: lobbyId };
    },
  };
}

type Seed = Guests & { data: Data };

async function seedPeople(data: Data, people: number): Promise<Seed> {
  const store = await data.openStore();
  const guests = await addGuests(store, people);
  await store.close();
  return { data, ...guests };
}
