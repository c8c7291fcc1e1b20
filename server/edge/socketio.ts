import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { ParleyError } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Turn } from '../fanout/turn.ts';
import type { Addresses } from './addresses.ts';
import type { Admission } from './admission.ts';
import { type Credentials, credentialsOf, type HiddenCookie } from './credentials.ts';
import { deviceOf } from './device.ts';
import { answerMillis } from './heartbeat.ts';
import type { OriginPolicy } from './origin.ts';
import { Peer, type PeerNeeds } from './peer.ts';
import { PromptWebSockets } from './prompt-web-sockets.ts';
import { SocketIoWire, socketIoEncoding } from './socketio-wire.ts';

export interface SocketIoNeeds extends PeerNeeds {
  sessions: Sessions;
  addresses: Addresses;
  admission: Admission;
  origins: OriginPolicy;
  foreignOrigins: readonly string[];
  cookie: HiddenCookie;
  heartbeatMillis: number;
  turn: Turn;
}

/** Commands with acknowledgements and events over Socket.IO: WebSocket, or long-polling. */
export function attachSocketIo(http: HttpServer, needs: SocketIoNeeds): Server {
  const io = new Server(http, {
    path: '/socket.io/',
    transports: ['websocket', 'polling'],
    wsEngine: PromptWebSockets,
    maxHttpBufferSize: limits.frameBytes,
    pingInterval: needs.heartbeatMillis,
    pingTimeout: answerMillis(needs.heartbeatMillis),
    cors: { origin: [...needs.foreignOrigins] },
    // Other WebSocket paths of this server belong to others.
    destroyUpgrade: false,
    allowRequest: (request, answer) => answer(null, mayConnect(request, needs.origins)),
  });
  io.engine.use(needs.admission.middleware);

  const taken = new WeakSet<Socket['conn']>();
  io.use((socket, next) => {
    // The library would make a socket of each CONNECT packet, thousands on one connection.
    if (taken.has(socket.conn)) {
      socket.conn.close();
      return next(new Error('invalid'));
    }
    taken.add(socket.conn);
    const { headers } = socket.handshake;
    socket.data.from = {
      address: needs.addresses.of(socket.conn.remoteAddress, headers['x-forwarded-for']),
      device: deviceOf(headers['user-agent']),
      page: needs.origins.pageOf(headers),
    };
    const credentials = credentialsIn(socket, needs);
    if (credentials === 'malformed') return next(refusal());
    socket.data.token = credentials?.token ?? null;
    if (credentials?.from !== 'bearer') return next();
    needs.sessions.resolve(credentials.token).then(
      (actor) => {
        socket.data.actor = actor;
        next(actor ? undefined : refusal());
      },
      (error: unknown) => next(error instanceof Error ? error : new Error('unavailable')),
    );
  });

  const encoding = socketIoEncoding(io);
  io.on('connection', (socket) => {
    const { token, actor, from } = socket.data;
    forgetHandshake(socket);
    const peer = new Peer(new SocketIoWire(socket, encoding, needs.turn), needs, from);
    socket.on('disconnect', () => {
      peer.end();
      // Who takes leave of the library's namespace alone would keep a connection that is nobody's,
      // `true`: and what waits there for a poll, whatever becomes of the session meanwhile.
      socket.conn.close(true);
    });
    // What came since the last event, of which the library gives only what it says.
    let bytes = 0;
    socket.conn.on('data', (packet: string | Uint8Array) => {
      bytes += packet.length;
    });
    socket.onAny((name: unknown, ...args: unknown[]) => {
      const size = bytes;
      bytes = 0;
      receive(socket, peer, name, args, size).catch((error: unknown) => {
        needs.log.error({ err: error }, 'socket.io');
        socket.conn.close();
      });
    });
    peer.start(token, actor).catch(() => socket.conn.close());
  });
  return io;
}

/**
 * Nobody asks for the request's headers and the token again. Kept, they are a third of what a
 * connection costs in memory; and a token is better not kept anywhere.
 */
function forgetHandshake(socket: Socket): void {
  socket.data = {};
  Object.assign(socket, { handshake: null });
  Object.assign(socket.conn, { request: null });
}

function mayConnect(request: IncomingMessage, origins: OriginPolicy): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origins.isAllowed(origin, host);
}

function credentialsIn(socket: Socket, needs: SocketIoNeeds): Credentials | 'malformed' | null {
  const token: unknown = socket.handshake.auth.token;
  if (token !== undefined && token !== null) {
    return typeof token === 'string' ? { token, from: 'bearer' } : 'malformed';
  }
  return credentialsOf(socket.handshake.headers, needs.origins, needs.cookie);
}

/** What a client's `connect_error` handler sees: the code as message, the error body as data. */
function refusal(): Error {
  const error = new ParleyError('unauthenticated', 'this session has ended');
  return Object.assign(new Error(error.code), { data: error.toBody() });
}

/** @param name whatever the client sent as the event's name; a number is allowed by the protocol */
async function receive(
  socket: Socket,
  peer: Peer,
  name: unknown,
  args: unknown[],
  bytes: number,
): Promise<void> {
  const last = args.at(-1);
  const acknowledge = typeof last === 'function' ? last : null;
  if (acknowledge) args.pop();
  const reply =
    args.length > 1
      ? { ok: false as const, error: new ParleyError('invalid', 'send one object').toBody() }
      : await peer.handle(name, args[0], bytes);
  if (acknowledge) acknowledge(reply);
  else if (!reply.ok)
    socket.emit('refused', { command: String(name).slice(0, 64), error: reply.error });
}
