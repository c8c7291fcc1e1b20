import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join as joinPath } from 'node:path';
import { Secret } from 'otpauth';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { commandNames, type Result } from '../../protocol/commands.ts';
import { newId } from '../../protocol/uuid.ts';
import { openWebSocket, post, resultOf, send } from '../kit/callers.ts';
import { ParleyProcess } from '../kit/parley-process.ts';

/** Words that nobody but those concerned may ever read, by what they are. */
class Secrets {
  readonly #words = new Map<string, string>();

  /** A word that is found wherever it turns up, also within others. */
  make(what: string): string {
    return this.note(what, `canary${randomBytes(8).toString('hex')}`);
  }

  note(what: string, word: string): string {
    expect(word.length).toBeGreaterThan(15);
    this.#words.set(word, what);
    return word;
  }

  /** What of them stands in there, in plain, in base64 or in hex. */
  in(text: string): string[] {
    const found = [...this.#words].filter(([word]) =>
      [
        word,
        Buffer.from(word).toString('base64').replace(/=+$/, ''),
        Buffer.from(word).toString('hex'),
      ].some((form) => text.includes(form)),
    );
    return found.map(([, what]) => what);
  }
}

/** All that the server has on disk, as it lies there now. */
function onDisk(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(joinPath(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

interface Begun {
  token: string;
  deviceKey: string;
}

test('at its most talkative the log holds no secret and nothing that was said; the disk keeps secrets as hashes, or encrypted', async () => {
  const server = await ParleyProcess.start({
    PARLEY_LOG_LEVEL: 'debug',
    PARLEY_LIMIT_GUESSES: '2,0.001',
    PARLEY_DATABASE_LIMIT_MB: '1',
  });
  /** Of whoever holds them: neither logged nor stored as they are. */
  const held = new Secrets();
  /** Kept for those whom they concern, and not logged. */
  const said = new Secrets();

  await expect.poll(() => server.output).toMatch(/setup#/);
  const setup = /setup#([\w-]{43})/.exec(server.output)?.[1] ?? '';
  const note = (what: string, { token, deviceKey }: Begun) => {
    held.note(`${what}: device key`, deviceKey);
    return held.note(`${what}: token`, token);
  };
  const account = async (command: string, input: object, who: string) =>
    note(who, resultOf<never>(await post(server, command, input)));

  const password = held.make('password');
  const olive = { name: 'Olive', handle: 'olive', password };
  const owner = await account('owner:claim', { ...olive, token: setup }, 'owner');
  const guest = resultOf<Result<'guest:join'>>(
    await post(server, 'guest:join', { name: said.make('name') }),
  );
  const guestToken = held.note('guest: token', guest.token ?? '');
  const first = await account(
    'account:create',
    { name: 'Mel', handle: 'mel', password: held.make('first password') },
    'member',
  );
  const signedIn = await account('session:sign-in', { handle: 'olive', password }, 'sign-in');
  const { codes } = resultOf<Result<'recovery:make'>>(
    await post(server, 'recovery:make', { password }, signedIn),
  );
  for (const code of codes) held.note('recovery code', code);
  const recovered = held.make('recovered password');
  const ask = { handle: 'olive', code: codes[0], password: recovered };
  const again = await account('recovery:use', ask, 'recovery');
  const next = held.make('changed password');
  resultOf(await post(server, 'password:change', { current: recovered, next }, again));
  const personId = resultOf<Result<'session:resume'>>(
    await post(server, 'session:resume', { token: first }),
  ).person.id;
  const reset = resultOf<Result<'reset:create'>>(
    await post(server, 'reset:create', { personId }, again),
  );
  held.note('reset link', reset.token);
  const unused = resultOf<Result<'invitation:create'>>(
    await post(server, 'invitation:create', { role: 'guest', uses: 1, expiresAt: null }, again),
  );
  held.note('invitation', unused.token);

  const { secret } = resultOf<Result<'totp:begin'>>(
    await post(server, 'totp:begin', { password: next }, again),
  );
  held.note('one-time codes', secret);
  held.note('one-time codes, raw', Buffer.from(Secret.fromBase32(secret).bytes).toString('latin1'));

  const roomId = newId();
  const room = { id: roomId, kind: 'private', name: said.make('room'), topic: said.make('topic') };
  resultOf(await post(server, 'room:create', room, again));
  resultOf(await send(server, again, roomId, `hello ${said.make('message')}`));
  expect(await post(server, 'message:list', { roomId }, guestToken)).toMatchObject({ ok: false });

  // Everything that may go wrong, with something secret in it.
  for (const name of commandNames) {
    for (const token of [undefined, again, guestToken, held.make('wrong token')]) {
      await post(server, name, { roomId, text: 7, note: said.make('field') }, token);
    }
    await post(server, name, said.make('input'), guestToken);
  }
  const wrong = held.make('wrong password');
  for (let i = 0; i < 4; i++) {
    await post(server, 'session:sign-in', { handle: 'olive', password: wrong });
  }
  const word = said.make('address, header or frame');
  const headers = { cookie: `parley=${word}`, origin: `http://${word}`, 'x-parley': word };
  await fetch(`${server.url}/${word}?token=${word}`, { headers }).then((answer) => answer.text());
  await fetch(`${server.url}/api/v1/${word}`, { method: 'POST', headers, body: word });
  const authorization = { authorization: `Bearer ${again}` };
  const { ws } = await openWebSocket(server, authorization);
  ws.send(word);
  ws.send(Buffer.from(word));
  await expect(openWebSocket(server, { origin: `http://${word}` })).rejects.toThrow();
  const socket = io(server.url, { auth: { token: word }, forceNew: true, reconnection: false });
  onTestFinished(() => {
    socket.close();
  });
  await new Promise((resolve) => socket.once('connect_error', resolve));
  await new Promise<void>((resolve) => {
    const raw = connect(server.port, 'localhost', () => raw.end(`${word}\r\n\r\n`));
    raw.on('error', () => raw.destroy());
    raw.on('close', () => resolve());
    raw.resume();
  });
  // Until the disk is full, of which the log does speak.
  const long = said.make('a message too many');
  while ((await send(server, again, roomId, `${long} ${'字'.repeat(7_000)}`)).ok);
  await post(server, 'session:sign-in', { handle: 'mel', password: said.make('at a full disk') });

  const disk = onDisk(server.dataFolder);
  expect(disk).toContain(long);
  expect(held.in(disk)).toEqual([]);
  expect(disk).not.toContain(setup);

  await server.stop();
  const log = server.output.split('\n').filter((line) => line.startsWith('{'));
  expect(log.length).toBeGreaterThan(1);
  expect(log.join('\n')).toContain('level');
  expect([held.in(server.output), said.in(server.output)]).toEqual([[], []]);
  // What the console says to whoever starts the server is for that person, and not for the log.
  expect(log.join('\n')).not.toContain(setup);
  expect(owner).not.toBe(signedIn);
}, 60_000);
