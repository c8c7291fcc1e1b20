import { io } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Result } from '../../protocol/commands.ts';
import type { ErrorBody } from '../../protocol/errors.ts';
import { newId } from '../../protocol/uuid.ts';

/** Where a server of a test can be reached. */
export interface Address {
  url: string;
}

export type RawReply = { ok: true; result: never } | { ok: false; error: ErrorBody };

/** One client that sends whatever it is told to, right or wrong. */
export interface Caller {
  call(name: string, input: unknown): Promise<RawReply>;
  /** Resolves with the first event of this name that is received from now on. */
  next(event: string): Promise<unknown>;
}

export type Open = (server: Address, token?: string) => Promise<Caller>;

/** The same client on every transport. HTTP has no events. */
export const transports: Record<string, Open> = {
  'Socket.IO over WebSocket': (server, token) => socketIo(server, 'websocket', token),
  'Socket.IO over long-polling': (server, token) => socketIo(server, 'polling', token),
  'plain WebSocket': openPlain,
  HTTP: http,
};

async function socketIo(
  server: Address,
  transport: 'websocket' | 'polling',
  token?: string,
): Promise<Caller> {
  const socket = io(server.url, {
    transports: [transport],
    forceNew: true,
    reconnection: false,
    ...(token !== undefined && { auth: { token } }),
  });
  onTestFinished(() => {
    socket.close();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('hello', () => resolve());
    socket.once('connect_error', reject);
  });
  return {
    call: (name, input) => socket.timeout(5000).emitWithAck(name, input),
    next: (event) => new Promise((resolve) => socket.once(event, resolve)),
  };
}

/** An open plain WebSocket and the frames it received, parsed. */
export async function openWebSocket(
  server: Address,
  headers: Record<string, string> = {},
): Promise<{ ws: WebSocket; nextFrame(): Promise<Record<string, unknown>> }> {
  const ws = new WebSocket(`${server.url.replace('http', 'ws')}/ws`, { headers });
  onTestFinished(() => ws.terminate());
  const frames: Record<string, unknown>[] = [];
  const waiting: ((frame: Record<string, unknown>) => void)[] = [];
  ws.on('message', (data) => {
    const frame = JSON.parse(String(data));
    const next = waiting.shift();
    if (next) next(frame);
    else frames.push(frame);
  });
  await new Promise((resolve, reject) => {
    ws.once('open', resolve);
    ws.once('error', reject);
  });
  return {
    ws,
    nextFrame: () => {
      const frame = frames.shift();
      return frame ? Promise.resolve(frame) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

export async function openPlain(server: Address, token?: string): Promise<Caller> {
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const { ws, nextFrame } = await openWebSocket(server, headers);
  const replies = new Map<unknown, (reply: RawReply) => void>();
  const events = new Map<unknown, (data: unknown) => void>();
  let greeted: () => void = () => undefined;
  const hello = new Promise<void>((resolve) => {
    greeted = resolve;
  });
  const pump = async (): Promise<void> => {
    const frame = await nextFrame();
    if (frame.event === 'hello') greeted();
    events.get(frame.event)?.(frame.data);
    const { id, ...reply } = frame;
    replies.get(id)?.(reply as unknown as RawReply);
    return pump();
  };
  void pump();
  await hello;
  let nextId = 1;
  return {
    call: (command, input) =>
      new Promise((resolve) => {
        const id = nextId++;
        replies.set(id, resolve);
        ws.send(JSON.stringify({ id, command, input }));
      }),
    next: (event) => new Promise((resolve) => events.set(event, resolve)),
  };
}

async function http(server: Address, token?: string): Promise<Caller> {
  return {
    call: (name, input) => post(server, name, input, token),
    next: () => Promise.reject(new Error('there are no events over HTTP')),
  };
}

export async function post(
  server: Address,
  name: string,
  input: unknown,
  token?: string,
): Promise<RawReply> {
  const response = await fetch(`${server.url}/api/v1/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input ?? {}),
  });
  return (await response.json()) as RawReply;
}

/** What a command must have answered; throws with the refusal otherwise. */
export function resultOf<T>(reply: RawReply): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`);
  return reply.result;
}

/** A new guest, over HTTP. */
export async function join(server: Address, name: string) {
  const { person, token } = resultOf<Result<'guest:join'>>(
    await post(server, 'guest:join', { name }),
  );
  if (token === null) throw new Error('there is no token');
  const found = await post(server, 'room:find', { slug: 'lobby' }, token);
  return { person, token, lobby: resultOf<Result<'room:find'>>(found).room.id };
}

export async function history(server: Address, token: string, roomId: string) {
  const reply = await post(server, 'message:list', { roomId }, token);
  return resultOf<Result<'message:list'>>(reply).messages;
}

export async function send(server: Address, token: string, roomId: string, text: string) {
  return post(server, 'message:send', { id: newId(), roomId, text }, token);
}
