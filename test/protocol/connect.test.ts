import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ConnectOptions, connect } from '../../client/connect.ts';
import { FileCache } from '../../client/node/file-cache.ts';
import type { Parley } from '../../client/parley.ts';
import type { Message } from '../../protocol/entities.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { openServer } from '../kit/server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

async function come(url: string, options: ConnectOptions): Promise<Parley> {
  const parley = await connect(url, options);
  onTestFinished(() => parley.stop());
  return parley;
}

async function openFile(path: string): Promise<FileCache> {
  const cache = await FileCache.open(path);
  onTestFinished(() => cache.close());
  return cache;
}

function lobbyOf({ rooms }: Parley): string {
  return rooms[0]?.id ?? '';
}

test('with a file it is the same guest at the next start, and hears what was said in between', async () => {
  const { url } = await openServer();
  const path = join(tempFolder(), 'bot.jsonl');
  const file = await openFile(path);
  const bot = await come(url, { name: 'Bot', cache: file });
  const id = bot.me?.id;
  await bot.stop();
  await file.close();
  const ada = await come(url, { name: 'Ada' });
  await ada.send(lobbyOf(ada), 'while you were away');
  await expect.poll(() => ada.room(lobbyOf(ada))?.lastSeq).toBe(1);

  const heard: string[] = [];
  const cache = await openFile(path);
  const onMessage = ({ text }: Message) => heard.push(text);
  const again = await come(url, { name: 'Bot', cache, onMessage });
  expect(again.me?.id).toBe(id);
  await expect.poll(() => heard).toEqual(['while you were away']);
});

test('what could not be sent before the end is sent after the next start', async () => {
  const server = await ParleyProcess.start();
  const path = join(tempFolder(), 'bot.jsonl');
  const file = await openFile(path);
  const bot = await come(server.url, { name: 'Bot', cache: file });
  const lobby = lobbyOf(bot);
  await server.kill();
  await expect.poll(() => bot.connection.state).toBe('offline');
  await bot.send(lobby, 'last words');
  await bot.stop();
  await file.close();
  await server.start();
  await come(server.url, { name: 'Bot', cache: await openFile(path) });
  const ada = await come(server.url, { name: 'Ada' });
  ada.openRoom(lobby);
  await expect
    .poll(() => ada.timeline(lobby).messages.map(({ text }) => text))
    .toEqual(['last words']);
});

test('a session that is over is followed by a new one, whose token is kept', async () => {
  const { url } = await openServer();
  const kept: string[] = ['no such session'];
  const session = {
    read: () => kept.at(-1) ?? null,
    write: (token: string) => void kept.push(token),
  };
  const first = await come(url, { name: 'Ada', session });
  expect(kept).toHaveLength(2);
  const second = await come(url, { name: 'somebody else', session });
  expect(second.me).toEqual(first.me);
  expect(kept).toHaveLength(2);
});

test('without a name only a session will do', async () => {
  const { url } = await openServer();
  const refusal = { code: 'unauthenticated' };
  await expect(connect(url, { session: 'no such session' })).rejects.toMatchObject(refusal);
  await expect(connect(url, {})).rejects.toMatchObject(refusal);
});

test('a name that is taken is told', async () => {
  const { url } = await openServer();
  await come(url, { name: 'Ada' });
  await expect(connect(url, { name: 'ada' })).rejects.toMatchObject({ code: 'conflict' });
});
