import { describe, expect, test } from 'vitest';
import type { Result } from '../../protocol/commands.ts';
import { limits } from '../../protocol/limits.ts';
import { newId } from '../../protocol/uuid.ts';
import {
  history,
  join,
  openPlain,
  type RawReply,
  resultOf,
  send,
  transports,
} from '../kit/callers.ts';
import { openServer } from '../kit/server.ts';

function code(reply: RawReply): string {
  return reply.ok ? 'ok' : reply.error.code;
}

describe.each(Object.entries(transports))('over %s', (name, open) => {
  test('a message is stored, answered, and heard', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bo = await join(server, 'Bo');
    const caller = await open(server, ada.token);
    const hears =
      name === 'HTTP' ? await openPlain(server, bo.token) : await open(server, bo.token);
    const heard = hears.next('message');
    const id = newId();
    const sent = caller.call('message:send', { id, roomId: ada.lobby, text: ' hello\u0007 ' });
    const { message } = resultOf<Result<'message:send'>>(await sent);
    expect(message).toMatchObject({ id, seq: 1, text: 'hello', authorId: ada.person.id });
    expect(await heard).toMatchObject({ message, author: ada.person, feed: ada.lobby });
    expect(await history(server, bo.token, bo.lobby)).toEqual([message]);
  });

  test('the same id again returns the first result', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const caller = await open(server, ada.token);
    const input = { id: newId(), roomId: ada.lobby, text: 'once' };
    const first = await caller.call('message:send', input);
    expect(await caller.call('message:send', { ...input, text: 'other' })).toEqual(first);
    expect(await history(server, ada.token, ada.lobby)).toHaveLength(1);
  });

  test('nobody is refused whatever needs somebody', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const caller = await open(server);
    const input = { id: newId(), roomId: ada.lobby, text: 'hello' };
    expect(code(await caller.call('message:send', input))).toBe('unauthenticated');
    expect(await history(server, ada.token, ada.lobby)).toEqual([]);
  });

  test('a taken name is refused with a free one', async () => {
    const server = await openServer();
    await join(server, 'Ada');
    const caller = await open(server);
    const reply = await caller.call('guest:join', { name: 'ada' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict', suggestion: 'ada 2' } });
    expect(code(await caller.call('guest:join', { name: 'ada 2' }))).toBe('ok');
  });

  test('wrong input is refused with a code and its field, and nothing is stored', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const caller = await open(server, ada.token);
    const good = { id: newId(), roomId: ada.lobby, text: 'hello' };
    const wrong: [string, unknown, string, string?][] = [
      ['message:send', { ...good, text: undefined }, 'invalid', 'text'],
      ['message:send', { ...good, text: '   \n ' }, 'invalid', 'text'],
      ['message:send', { ...good, text: 7 }, 'invalid', 'text'],
      ['message:send', { ...good, text: ['hello'] }, 'invalid', 'text'],
      ['message:send', { ...good, text: { toString: 'x' } }, 'invalid', 'text'],
      ['message:send', { ...good, text: null }, 'invalid', 'text'],
      ['message:send', { ...good, text: 'nul \0' }, 'invalid', 'text'],
      ['message:send', { ...good, text: 'half \ud83d' }, 'invalid', 'text'],
      [
        'message:send',
        { ...good, text: 'x'.repeat(limits.messageCharacters + 1) },
        'too_large',
        'text',
      ],
      [
        'message:send',
        { ...good, text: 'x'.repeat(limits.messageCharacters * 5) },
        'too_large',
        'text',
      ],
      ['room:list', { after: 'nul \0' }, 'invalid', 'after'],
      ['message:send', { ...good, id: 'me' }, 'invalid', 'id'],
      ['message:send', { ...good, id: newId().toUpperCase() }, 'invalid', 'id'],
      ['message:send', { ...good, roomId: newId() }, 'not_found', 'roomId'],
      ['message:send', { ...good, authorId: newId() }, 'invalid'],
      ['message:send', { ...good, seq: 1 }, 'invalid'],
      ['message:send', [], 'invalid'],
      ['message:send', 'hello', 'invalid'],
      ['message:send', 7, 'invalid'],
      ['message:send', null, 'invalid'],
      ['message:list', { roomId: ada.lobby, limit: 1e9 }, 'too_large', 'limit'],
      ['message:list', { roomId: ada.lobby, limit: 1.5 }, 'invalid', 'limit'],
      ['message:list', { roomId: ada.lobby, before: -1 }, 'invalid', 'before'],
      ['message:list', { roomId: ada.lobby, before: 1, after: 1 }, 'invalid', 'after'],
      [
        'feed:sync',
        { cursors: [{ feed: 'home', epoch: 'e', version: -1 }] },
        'invalid',
        'cursors.0.version',
      ],
      ['room:find', { slug: '../etc' }, 'invalid', 'slug'],
      ['room:create', { id: newId(), name: 'x'.repeat(41) }, 'too_large', 'name'],
      ['guest:join', { name: 'x'.repeat(41) }, 'too_large', 'name'],
      ['guest:join', { name: '\u200b\u202e' }, 'invalid', 'name'],
      ['guest:join', { name: 'Cy', admin: true }, 'invalid'],
      ['message:delete-everything', good, 'unknown_command'],
      ['constructor', {}, 'unknown_command'],
      ['__proto__', {}, 'unknown_command'],
      ['toString', {}, 'unknown_command'],
    ];
    for (const [command, input, expected, field] of wrong) {
      const reply = await caller.call(command, input);
      const error = reply.ok ? null : reply.error;
      expect({ command, input, code: code(reply) }).toEqual({ command, input, code: expected });
      if (field !== undefined) expect(error?.field).toBe(field);
      expect(error?.retry).toBe(false);
    }
    expect(await history(server, ada.token, ada.lobby)).toEqual([]);
    expect(code(await caller.call('message:send', good))).toBe('ok');
  });

  test('a room that is not joined can be read but not written to or signalled into', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const bo = await join(server, 'Bo');
    const caller = await open(server, bo.token);
    const roomId = newId();
    const made = await transports.HTTP?.(server, ada.token);
    await made?.call('room:create', { id: roomId, name: 'Tea' });
    await send(server, ada.token, roomId, 'welcome');
    expect(code(await caller.call('message:list', { roomId }))).toBe('ok');
    for (const [command, input] of [
      ['message:send', { id: newId(), roomId, text: 'hello' }],
      ['typing:set', { roomId, typing: true }],
      ['signal:send', { roomId, name: 'x' }],
      ['presence:list', { roomId }],
      ['room:read', { roomId, seq: 1 }],
    ] as const) {
      expect([command, code(await caller.call(command, input))]).toEqual([command, 'forbidden']);
    }
    expect(await history(server, ada.token, roomId)).toHaveLength(1);
  });

  test('a message that is stored is acknowledged again even to somebody who has left', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const caller = await open(server, ada.token);
    const roomId = newId();
    await caller.call('room:create', { id: roomId, name: 'Tea' });
    const input = { id: newId(), roomId, text: 'once' };
    const first = await caller.call('message:send', input);
    await caller.call('room:leave', { roomId });
    expect(await caller.call('message:send', input)).toEqual(first);
    expect(code(await caller.call('message:send', { ...input, id: newId() }))).toBe('forbidden');
  });

  test('the lobby cannot be left', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const caller = await open(server, ada.token);
    expect(code(await caller.call('room:leave', { roomId: ada.lobby }))).toBe('forbidden');
  });

  test('deeply nested JSON is refused', async () => {
    const server = await openServer();
    const ada = await join(server, 'Ada');
    const caller = await open(server, ada.token);
    let deep: unknown = 1;
    for (let i = 0; i < 5_000; i++) deep = [deep];
    const reply = await caller.call('signal:send', { roomId: ada.lobby, name: 'x', data: deep });
    expect(['invalid', 'ok']).toContain(code(reply));
    expect(code(await send(server, ada.token, ada.lobby, 'alive'))).toBe('ok');
  });
});
