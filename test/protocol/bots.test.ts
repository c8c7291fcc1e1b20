import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../client/connect.ts';
import type { Result } from '../../protocol/commands.ts';
import type { Scope } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import {
  type Address,
  history,
  join,
  openWebSocket,
  post,
  type RawReply,
  resultOf,
  send,
  transports,
} from '../kit/callers.ts';
import { Cast, canary } from '../kit/cast.ts';
import { openServer } from '../kit/server.ts';

/** A server with an owner, and a bot of theirs in the lobby. */
async function withBot() {
  const server = await openServer();
  const account = { name: 'Olive', handle: 'olive', password: 'correct horse battery' };
  const claim = await post(server, 'owner:claim', { token: server.setupToken, ...account });
  const owner = resultOf<Result<'owner:claim'>>(claim).token ?? '';
  const ask = async <T>(name: string, input: unknown): Promise<T> =>
    resultOf<T>(await post(server, name, input, owner));
  const bot = { name: 'Robot', handle: 'robot' };
  const { bot: made } = await ask<Result<'bot:create'>>('bot:create', bot);
  const found = await ask<Result<'room:find'>>('room:find', { slug: 'lobby' });
  const lobby = found.room.id;
  await ask('member:add', { roomId: lobby, personId: made.id });
  const makeToken = (...scopes: Scope[]) =>
    ask<Result<'token:create'>>('token:create', { botId: made.id, label: 'test', scopes });
  return { server, owner, ask, bot: made, lobby, makeToken };
}

function codeOf(reply: RawReply): string {
  return reply.ok ? 'ok' : reply.error.code;
}

describe.each(Object.entries(transports))('over %s', (_name, open) => {
  test('a token does what its scopes say, and is told what it lacks', async () => {
    const { server, lobby, makeToken, ask } = await withBot();
    const [reader, writer] = [await makeToken('read'), await makeToken('write')];
    const say = { id: newId(), roomId: lobby, text: 'beep' };
    const [reading, writing] = [await open(server, reader.token), await open(server, writer.token)];
    expect(await writing.call('message:send', say)).toMatchObject({ ok: true });
    expect(await reading.call('message:list', { roomId: lobby })).toMatchObject({
      result: { messages: [{ text: 'beep' }] },
    });
    for (const [caller, command, input, lacks] of [
      [reading, 'message:send', { ...say, id: newId() }, 'this token lacks the scope write'],
      [writing, 'message:list', { roomId: lobby }, 'this token lacks the scope read'],
      [writing, 'room:leave', { roomId: lobby }, 'this token lacks the scope rooms'],
      [writing, 'bot:list', {}, 'this takes a person, not a bot’s token'],
    ] as const) {
      const error = { code: 'forbidden', message: lacks };
      expect(await caller.call(command, input)).toMatchObject({ ok: false, error });
    }
    await ask('token:revoke', { tokenId: writer.botToken.id });
    // A handshake is refused, or the first question.
    const again = open(server, writer.token).then(
      async (caller) => codeOf(await caller.call('room:list', {})),
      (error: Error) => error.message,
    );
    expect(await again).toBe('unauthenticated');
  });
});

describe.each(['token:revoke', 'person:deactivate', 'person:sign-out'] as const)(
  'by %s',
  (command) => {
    test('a bot’s sockets are closed within a second, and nothing opens with its token', async () => {
      const { server, ask, bot, makeToken, lobby, owner } = await withBot();
      const { token, botToken } = await makeToken('read', 'write');
      const heard: string[] = [];
      const ws = await listen(server, token, heard);
      const closed = new Promise((resolve) => ws.once('close', resolve));
      const asked = performance.now();
      await ask(
        command,
        command === 'token:revoke' ? { tokenId: botToken.id } : { personId: bot.id },
      );
      await send(server, owner, lobby, canary);
      await closed;
      expect(performance.now() - asked).toBeLessThan(1000);
      expect(heard.join()).not.toContain(canary);
      const refused = { ok: false, error: { code: 'unauthenticated' } };
      expect(await post(server, 'room:list', {}, token)).toMatchObject(refused);
      expect(await post(server, 'session:resume', { token })).toMatchObject(refused);
    });
  },
);

async function listen(server: Address, token: string, heard: string[]) {
  const { ws, nextFrame } = await openWebSocket(server, { authorization: `Bearer ${token}` });
  expect(await nextFrame()).toMatchObject({ event: 'hello', data: { person: { role: 'bot' } } });
  ws.on('message', (data) => heard.push(String(data)));
  return ws;
}

test('a token that may not read hears nothing, of what is said and of who is there', async () => {
  const cast = await Cast.assemble();
  await cast.scope('botWithin', ['write', 'rooms']);
  const bot = cast.player('botWithin');
  const { id: roomId } = await cast.room('private');
  bot.heard.length = 0;
  await cast.say(roomId);
  await cast.player('owner').ask('typing:set', { roomId, typing: true });
  await cast.player('owner').ask('room:update', { roomId, topic: 'cake' });
  cast.store.tell();
  await bot.ask('message:send', { id: newId(), roomId, text: 'beep' });
  expect(bot.heard).toEqual([]);
});

test('a bot of a few lines, with a token, answers where it was added', async () => {
  const { server, lobby, makeToken } = await withBot();
  const { token } = await makeToken('read', 'write');
  const parley = await connect(server.url, {
    session: token,
    onMessage(message, author, bot) {
      const words = /^!echo (.+)/s.exec(message.text)?.[1];
      if (words) void bot.send(message.roomId, `${author.name} said: ${words}`);
    },
  });
  onTestFinished(() => parley.stop());
  const ada = await join(server, 'Ada');
  await send(server, ada.token, lobby, '!echo hello');
  const texts = async () => (await history(server, ada.token, lobby)).map(({ text }) => text);
  await expect.poll(texts).toEqual(['!echo hello', 'Ada said: hello']);
});
