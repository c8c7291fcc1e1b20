import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { post, resultOf } from '../kit/callers.ts';
import { openServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let owner: string;

beforeEach(async () => {
  server = await openServer();
  const claim = {
    token: server.setupToken,
    name: 'Olive',
    handle: 'olive',
    password: 'a long one',
  };
  owner = resultOf<Result<'owner:claim'>>(await post(server, 'owner:claim', claim)).token ?? '';
});

const red = { width: 300, height: 200, channels: 3, background: '#d02030' } as const;

function put(body: Uint8Array<ArrayBuffer> | string, type = 'image/png', headers = {}) {
  return fetch(`${server.url}/community/picture`, {
    method: 'PUT',
    headers: { 'content-type': type, authorization: `Bearer ${owner}`, ...headers },
    body,
  });
}

async function version(): Promise<string | null> {
  const found = await post(server, 'community:find', {});
  return resultOf<Result<'community:find'>>(found).picture;
}

const get = (name: string | null) => fetch(`${server.url}/community/picture/${name}`);

test('a picture is served as a square of our own making, for ever under its version', async () => {
  expect(await version()).toBeNull();
  const seen = new Set<string | null>();
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    const secret = 'where this was taken';
    const file = await sharp({ create: { ...red, width: 300 + seen.size } })
      .withExif({ IFD0: { Copyright: secret } })
      .toFormat(format)
      .toBuffer();
    const answer = await put(new Uint8Array(file), `image/${format}`);
    expect([format, answer.status]).toEqual([format, 200]);
    const picture = await get(await version());
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.includes(secret)).toBe(false);
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'webp',
      width: 256,
      height: 256,
    });
    seen.add(await version());
  }
  const former = await version();
  const blue = await sharp({ create: { ...red, background: '#2030d0' } })
    .png()
    .toBuffer();
  await put(new Uint8Array(blue));
  expect(await version()).not.toBe(former);
  expect((await get(former)).status).toBe(404);
  const gone = await fetch(`${server.url}/community/picture`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${owner}` },
  });
  expect(await gone.json()).toMatchObject({ ok: true, result: { picture: null } });
  expect(await version()).toBeNull();
  const audit = await post(server, 'audit:list', {}, owner);
  expect(resultOf<Result<'audit:list'>>(audit).entries).toHaveLength(6);
});

test('what is no picture, too much of one, or a program in the guise of one is refused', async () => {
  const good = new Uint8Array(await sharp({ create: red }).png().toBuffer());
  const vast = new Uint8Array(
    await sharp({ create: { ...red, width: 9_000, height: 9_000 } })
      .png()
      .toBuffer(),
  );
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
  for (const [body, type, status] of [
    [svg, 'image/svg+xml', 400],
    [svg, 'image/png', 400],
    ['GIF89a and nothing more', 'image/gif', 400],
    [good.slice(0, good.length / 2), 'image/png', 400],
    [vast, 'image/png', 400],
    ['{}', 'application/json', 400],
    ['', 'image/png', 400],
    [new Uint8Array(5 * 1024 * 1024 + 1), 'image/png', 413],
  ] as const) {
    const answer = await put(body, type);
    expect([type, answer.status]).toEqual([type, status]);
    expect(await answer.json()).toMatchObject({ ok: false });
  }
  expect(await version()).toBeNull();
  expect((await put(good, 'image/png', { authorization: 'Bearer none' })).status).toBe(401);
  expect((await put(good, 'image/png', { origin: 'https://evil.example' })).status).toBe(403);
  // Of a stranger nothing is taken: a command takes no such bodies at all.
  const command = await fetch(`${server.url}/api/v1/community:find`, {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: good,
  });
  expect(command.status).toBe(400);
});
