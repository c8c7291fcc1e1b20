import { expect, test } from 'vitest';
import { join, openPlain } from '../kit/callers.ts';
import { openServer } from '../kit/server.ts';
import { openSqlite } from '../kit/sqlite.ts';

const token = 'correct-horse-battery';

async function metrics(url: string, authorization?: string) {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, text: await response.text() };
}

test('whoever has the token sees what the server is busy with', async () => {
  const server = await openServer({ PARLEY_METRICS_TOKEN: token }, openSqlite());
  const ada = await join(server, 'Ada');
  const caller = await openPlain(server, ada.token);
  await caller.call('room:create', { name: 'Tea' });
  const look = () => metrics(server.url, `Bearer ${token}`);
  const valueIn = (text: string, name: string) =>
    Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
  // What nobody waits for, as when a session was seen last, may be on its way to the store still.
  const waiting = async () => valueIn((await look()).text, 'parley_store_writes_waiting');
  await expect.poll(waiting).toBe(0);
  const { status, text } = await look();
  const metric = (name: string) => valueIn(text, name);
  expect(status).toBe(200);
  expect(metric('parley_connections')).toBe(1);
  expect(metric('parley_store_commits_total')).toBeGreaterThan(0);
  expect(metric('parley_fanout_batch_frames_count')).toBeGreaterThan(0);
  expect(metric('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
  const all = metric('parley_fanout_batch_frames_bucket\\{le="\\+Inf"\\}');
  expect(all).toBe(metric('parley_fanout_batch_frames_count'));
});

test('nobody else learns that the page exists', async () => {
  const open = await openServer({ PARLEY_METRICS_TOKEN: token });
  const closed = await openServer();
  const absent = await (await fetch(`${open.url}/api/nothing`)).text();
  for (const [url, authorization] of [
    [open.url, undefined],
    [open.url, 'Bearer wrong'],
    [closed.url, `Bearer ${token}`],
  ] as const) {
    expect(await metrics(url, authorization)).toMatchObject({ text: absent });
  }
});
