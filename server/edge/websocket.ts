import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { ParleyError } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { Whence } from '../access/handler.ts';
import type { Turn } from '../fanout/turn.ts';
import type { Addresses } from './addresses.ts';
import type { Admission } from './admission.ts';
import { type Credentials, credentialsOf, type HiddenCookie } from './credentials.ts';
import { deviceOf } from './device.ts';
import { answerMillis } from './heartbeat.ts';
import type { OriginPolicy } from './origin.ts';
import { Peer, type PeerNeeds, type PeerReply } from './peer.ts';
import { PlainWire } from './plain-wire.ts';
import { PromptWebSockets } from './prompt-web-sockets.ts';
import { refuseRaw } from './refuse-raw.ts';

export interface WebSocketNeeds extends PeerNeeds {
  addresses: Addresses;
  admission: Admission;
  origins: OriginPolicy;
  cookie: HiddenCookie;
  heartbeatMillis: number;
  turn: Turn;
}

/** What a client sends: `id` is repeated in the answer; without one only refusals are answered. */
const frameSchema = z.strictObject({
  id: z.union([z.int(), z.string().max(64)]).optional(),
  command: z.string().max(64),
  input: z.unknown(),
});

type Frame = z.infer<typeof frameSchema>;

/**
 * After so many frames that are no commands a connection is cut. Somebody who is writing a client
 * has learnt from the first; refusing them costs more than most commands do.
 */
const nonsenseLimit = 100;

/**
 * The same commands and events as JSON for clients without any library:
 * `{"id":1,"command":"message:send","input":{…}}` is answered by `{"id":1,"ok":true,"result":{…}}`,
 * and events arrive as `{"event":"message","data":{…}}`.
 */
export class PlainWebSockets {
  readonly #server = new PromptWebSockets({
    noServer: true,
    maxPayload: limits.frameBytes,
    clientTracking: true,
  });
  readonly #needs: WebSocketNeeds;
  readonly #heartbeat: NodeJS.Timeout;
  /** Those that have not answered the last heartbeat. */
  readonly #silent = new Set<WebSocket>();
  #judgement: NodeJS.Timeout | undefined;

  constructor(needs: WebSocketNeeds) {
    this.#needs = needs;
    this.#heartbeat = setInterval(() => this.#beat(), needs.heartbeatMillis).unref();
  }

  /** Takes over an upgrade request, or refuses it with an HTTP status. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = this.#refusalOf(request);
    if (refusal) {
      refuseRaw(socket, refusal);
      return;
    }
    const { addresses, origins, cookie } = this.#needs;
    const credentials = credentialsOf(request.headers, origins, cookie);
    const from = {
      address: addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for']),
      device: deviceOf(request.headers['user-agent']),
      page: origins.pageOf(request.headers),
    };
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#serve(ws, credentials, from));
  }

  #refusalOf(request: IncomingMessage): ParleyError | null {
    const { admission, origins } = this.#needs;
    const { origin, host } = request.headers;
    if (origin !== undefined && !origins.isAllowed(origin, host)) {
      return new ParleyError('forbidden', 'this page may not talk to this server');
    }
    return admission.refusalOf(request);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#judgement);
    // 1012: "service restart" (IANA WebSocket close codes); clients may come back.
    for (const ws of this.#server.clients) ws.close(1012);
    this.#server.close();
  }

  #serve(ws: WebSocket, credentials: Credentials | null, from: Omit<Whence, 'deviceKey'>): void {
    const peer = new Peer(new PlainWire(ws, this.#needs.turn), this.#needs, from);
    ws.on('pong', () => this.#silent.delete(ws));
    ws.on('close', () => {
      this.#silent.delete(ws);
      peer.end();
    });
    // A frame that breaks the protocol ends the connection by itself; there is nothing to add.
    ws.on('error', (error) => this.#needs.log.debug({ err: error }, 'websocket'));
    let nonsense = 0;
    ws.on('message', (data, isBinary) => {
      // The library reads on after a goodbye, which is when a flood is at its worst.
      if (ws.readyState !== ws.OPEN) return;
      const frame = isBinary ? null : parse(data);
      if (!frame && ++nonsense > nonsenseLimit) {
        ws.terminate();
        return;
      }
      answerTo(frame, peer, sizeOf(data))
        .then((answer) => {
          if (answer !== null) ws.send(answer);
        })
        .catch((error: unknown) => {
          this.#needs.log.error({ err: error }, 'websocket');
          ws.terminate();
        });
    });
    peer.start(credentials?.token ?? null).catch(() => ws.close(1011));
  }

  #beat(): void {
    for (const ws of this.#server.clients) {
      this.#silent.add(ws);
      ws.ping();
    }
    this.#judgement = setTimeout(() => {
      for (const ws of this.#silent) ws.terminate();
    }, answerMillis(this.#needs.heartbeatMillis)).unref();
  }
}

/** @param frame null for one that says nothing we know */
async function answerTo(frame: Frame | null, peer: Peer, bytes: number): Promise<string | null> {
  if (!frame) {
    const error = new ParleyError('invalid', 'send JSON text such as {"id":1,"command":"…"}');
    return JSON.stringify({ id: null, ok: false, error: error.toBody() });
  }
  const reply: PeerReply = await peer.handle(frame.command, frame.input, bytes);
  if (frame.id === undefined && reply.ok) return null;
  return JSON.stringify({ id: frame.id ?? null, ...reply });
}

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
}

function parse(data: RawData): Frame | null {
  try {
    return frameSchema.safeParse(JSON.parse(data.toString())).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
