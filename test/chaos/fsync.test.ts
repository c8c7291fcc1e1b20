import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { type Caller, history, join, openPlain, transports } from '../kit/callers.ts';
import { ParleyProcess } from '../kit/parley-process.ts';
import { readTrace, type SystemCall, strace } from '../kit/strace.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const writesLog = ({ name, args }: SystemCall) => name.startsWith('pwrite') && isLog(args);
const syncsLog = ({ name, args, result }: SystemCall) =>
  /^f(data)?sync$/.test(name) && isLog(args) && result.startsWith('0');
const isLog = (args: string) => /^\d+<[^>]*parley\.db-wal>/.test(args);
const tellsOf = (id: string) => (call: SystemCall) =>
  /^\d+<(socket|TCP)/.test(call.args) && call.args.includes(id);

test('each message is written and synced to disk before a byte tells of it, on every transport', async () => {
  const trace = joinPath(tempFolder(), 'trace');
  const server = await ParleyProcess.start({ PARLEY_LOG_LEVEL: 'silent' }, strace(trace));
  const { token, lobby } = await join(server, 'Ada');
  const callers = await Promise.all(Object.values(transports).map((open) => open(server, token)));
  const sent: { id: string; text: string }[] = [];
  for (let i = 0; i < 5 * callers.length; i++) {
    const message = { id: newId(), text: `line-${i}-of-the-trace` };
    const caller = callers[i % callers.length] as Caller;
    const reply = await caller.call('message:send', { roomId: lobby, ...message });
    expect(reply.ok).toBe(true);
    sent.push(message);
  }
  await server.stop();
  const calls = await readTrace(trace);
  for (const { id, text } of sent) {
    const told = calls.filter(tellsOf(id));
    const first = Math.min(...told.map(({ began }) => began));
    const writes = calls.filter((call) => writesLog(call) && call.began < first);
    const synced = calls.filter((call) => syncsLog(call) && call.ended < first).at(-1);
    expect(writes.some(({ args }) => args.includes(text))).toBe(true);
    expect(synced?.began).toBeGreaterThan(writes.at(-1)?.ended ?? Number.POSITIVE_INFINITY);
    // The sender by the answer, the others by the event: the trace has not missed how it is told.
    expect(told.length).toBeGreaterThan(1);
  }
}, 60_000);

test('a message whose sync fails is refused, told to nobody, and not there after a crash', async () => {
  // The thirtieth sync of a thread and the two after it. The main thread has less once it has migrated.
  const PARLEY_DATA = tempFolder();
  await (await ParleyProcess.start({ PARLEY_DATA })).stop();
  const failing = strace('/dev/null', 'fsync,fdatasync:error=EIO:when=30..32');
  const server = await ParleyProcess.start({ PARLEY_DATA, PARLEY_LOG_LEVEL: 'silent' }, failing);
  const { token, lobby: roomId } = await join(server, 'Ada');
  const ada = await openPlain(server, token);
  const bo = await openPlain(server, (await join(server, 'Bo')).token);
  const heard: string[] = [];
  const listen = async (): Promise<void> => {
    const event = (await bo.next('message')) as { message: { text: string } };
    heard.push(event.message.text);
    return listen();
  };
  void listen();
  const acknowledged: string[] = [];
  const send = async (text: string) => {
    const reply = await ada.call('message:send', { id: newId(), roomId, text });
    if (reply.ok) acknowledged.push(text);
    return reply;
  };
  let last = await send('0');
  for (let i = 1; last.ok && i < 60; i++) last = await send(String(i));
  expect(last).toMatchObject({ ok: false, error: { code: 'unavailable', retry: true } });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(503);
  const health = async () => (await fetch(`${server.url}/healthz`)).status;
  await expect.poll(health, { timeout: 10_000 }).toBe(200);
  expect(await send('again')).toMatchObject({ ok: true });
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('again');
  expect(heard).toEqual(acknowledged);

  await server.kill();
  const restarted = await ParleyProcess.start({ PARLEY_DATA });
  const page = await history(restarted, token, roomId);
  expect(page.map(({ text }) => text)).toEqual(acknowledged);
  expect(page.map(({ seq }) => seq)).toEqual(acknowledged.map((_, index) => index + 1));
}, 60_000);
