import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../../test/kit/server.ts';
import { openSqlite } from '../../test/kit/sqlite.ts';
import { contenders } from '../servers/contenders.ts';
import { addGuests } from '../servers/seed.ts';
import { Conversation } from './conversation.ts';
import { type Connect, Crowd } from './crowd.ts';

const people = 3;

async function bare(name: 'socketio' | 'ws' | 'framed'): Promise<Crowd> {
  const { process, ...place } = await contenders[name].open(people);
  onTestFinished(() => process.stop());
  return connected({ ...place, port: process.port });
}

async function connected({ port, dialect, tokens }: Connect): Promise<Crowd> {
  const crowd = new Crowd(port, dialect);
  onTestFinished(() => crowd.end());
  await crowd.connect(tokens);
  return crowd;
}

/** @returns deliveries that are missing or too many, and what each receiver had counted before */
async function talkIn(crowd: Crowd, roomId: string | null) {
  const seen: number[] = [];
  const talk = { roomId, serverPid: process.pid, warmUpSeconds: 0, seconds: 0 };
  const conversation = new Conversation(crowd, talk, 2, (before) => seen.push(before));
  for (let i = 0; i < 4; i++) conversation.say();
  return { lost: await conversation.end(), seen: seen.sort() };
}

const everythingOnce = { lost: 0, seen: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3] };

test.each(['socketio', 'ws', 'framed'] as const)('everybody hears everything: %s', async (name) => {
  expect(await talkIn(await bare(name), null)).toEqual(everythingOnce);
});

test.each(['parleySocketIo', 'parleyPlain'] as const)(
  'everybody hears everything: %s',
  async (dialect) => {
    const store = openSqlite();
    const { tokens, lobbyId } = await addGuests(store, people);
    const { port } = await openServer({}, store);
    const crowd = await connected({ port, dialect, tokens });
    expect(await talkIn(crowd, lobbyId)).toEqual(everythingOnce);
  },
);

test('a message that is refused is not waited for', async () => {
  const store = openSqlite();
  const { tokens } = await addGuests(store, people);
  const { port } = await openServer({}, store);
  const crowd = await connected({ port, dialect: 'parleySocketIo', tokens });
  await expect(talkIn(crowd, 'no room')).rejects.toThrow('a message was refused');
});
