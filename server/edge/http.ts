import type { Duplex } from 'node:stream';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type CommandName, commandNames, commands, type Result } from '../../protocol/commands.ts';
import { ParleyError } from '../../protocol/errors.ts';
import { limits } from '../../protocol/limits.ts';
import type { Actor } from '../access/handler.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Log } from '../log.ts';
import type { Addresses } from './addresses.ts';
import { type Admission, tooBusy } from './admission.ts';
import { credentialsOf, type HiddenCookie } from './credentials.ts';
import { deviceOf } from './device.ts';
import type { Dispatcher, Outcome } from './dispatcher.ts';
import { type MetricsNeeds, serveMetrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import type { OriginPolicy } from './origin.ts';
import { Pipelines } from './pipelines.ts';
import { refuseRaw } from './refuse-raw.ts';
import { retryAfter } from './retry-after.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWebClient } from './web-client.ts';

export interface HttpNeeds extends MetricsNeeds {
  dispatcher: Dispatcher;
  sessions: Sessions;
  addresses: Addresses;
  admission: Admission;
  origins: OriginPolicy;
  cookie: HiddenCookie;
  deviceCookie: HiddenCookie;
  isHttps: boolean;
  /** What else is served, beside the commands. */
  routes: readonly ((app: FastifyInstance) => void)[];
  log: Log;
  /** What `/healthz` reports; `ok: false` answers 503. */
  health(): { ok: boolean; storage: string };
}

const apiPath = '/api/v1/';
/** The commands that bring somebody new, and whose session may go into a cookie. */
const newcomers: ReadonlySet<string> = new Set<CommandName>(
  commandNames.filter((name) => 'deliver' in commands[name].input.shape),
);

/** The HTTP side: the commands, the health check, the documents and the web client. */
export async function openHttp(needs: HttpNeeds): Promise<FastifyInstance> {
  const headers = securityHeaders(needs.isHttps);
  const app = Fastify({
    logger: false,
    bodyLimit: limits.frameBytes,
    // JSON keys such as __proto__ are refused by the schemas, with a coded answer.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    forceCloseConnections: true,
    // Addresses that cannot be decoded or are too long, which never reach a route.
    frameworkErrors: (_error, _request, reply) => {
      refuse(reply.headers(headers), nothingHere());
    },
    clientErrorHandler: refuseGarbage,
    routerOptions: { maxParamLength: 200 },
    schemaController: {
      compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler },
    },
  });
  // Before the routes: they take the handlers that are there when they are declared.
  app.setNotFoundHandler((_request, reply) => refuse(reply, nothingHere()));
  app.setErrorHandler((error, _request, reply) => refuse(reply, toRefusal(error, needs.log)));
  const pipelines = new Pipelines();
  app.addHook('onRequest', async (request, reply) => {
    if (!pipelines.take(request.raw, reply.raw)) return reply.hijack();
    reply.headers(headers);
    const { origin } = request.headers;
    if (origin === undefined || !needs.origins.isForeignGuest(origin)) return;
    // Without Allow-Credentials: a foreign page has to bring a token of its own.
    reply.headers({ 'access-control-allow-origin': origin, vary: 'origin' });
    if (request.method === 'OPTIONS') {
      reply.header('access-control-allow-methods', 'POST');
      reply.header('access-control-allow-headers', 'authorization, content-type');
      reply.header('access-control-max-age', '600');
      await reply.code(204).send();
    }
  });

  app.get('/healthz', async (_request, reply) => {
    const health = needs.health();
    return reply
      .code(health.ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health);
  });
  // Made at the first asking, and once: anybody may ask, as often as they like.
  let document: Buffer | null = null;
  app.get(`${apiPath}openapi.json`, async (_request, reply) => {
    document ??= Buffer.from(JSON.stringify(openApi()));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  app.post(`${apiPath}:command`, (request, reply) => command(needs, request, reply));
  for (const serve of needs.routes) serve(app);
  await serveMetrics(app, needs);
  await serveWebClient(app);

  return app;
}

/**
 * Commands are checked by the protocol's schemas, whatever they come over. The compilers that
 * Fastify would bring for schemas of its own are 1 MB of an idle process.
 */
function noCompiler(): never {
  throw new Error('a route has a schema of its own: give it to protocol/commands.ts instead');
}

async function command(
  needs: HttpNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { origin, host } = request.headers;
  if (origin !== undefined && !needs.origins.isAllowed(origin, host)) {
    return refuse(reply, new ParleyError('forbidden', 'this page may not talk to this server'));
  }
  const { command: name } = request.params as { command: string };
  if (newcomers.has(name) && needs.admission.isShedding) return refuse(reply, tooBusy());
  const asker = {
    address: needs.addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for']),
    device: deviceOf(request.headers['user-agent']),
    page: needs.origins.pageOf(request.headers),
    deviceKey: needs.deviceCookie.read(request.headers.cookie),
    actor: () => whose(needs, request),
  };
  const outcome = await needs.dispatcher.run(asker, name, request.body);
  reply.header('cache-control', 'no-store');
  if (!outcome.ok) return refuse(reply, ParleyError.from(outcome.error));
  return reply.send({ ok: true, result: keepSession(needs, reply, outcome) });
}

async function whose(needs: HttpNeeds, request: FastifyRequest): Promise<Actor | null> {
  const credentials = credentialsOf(request.headers, needs.origins, needs.cookie);
  const actor = credentials ? await needs.sessions.resolve(credentials.token) : null;
  if (credentials?.from === 'bearer' && !actor) {
    throw new ParleyError('unauthenticated', 'this session has ended');
  }
  if (actor) noteSeen(needs, actor);
  return actor;
}

/** For clients that never open a socket; nobody waits for it. */
function noteSeen(needs: HttpNeeds, actor: Actor): void {
  needs.sessions.noteSeen([actor]).catch((error: unknown) => {
    if (!(error instanceof ParleyError)) needs.log.error({ err: error }, 'note seen');
  });
}

/** Writes or erases the cookies where the command began or ended a session. */
function keepSession(
  { cookie, deviceCookie }: HttpNeeds,
  reply: FastifyReply,
  { name, input, result }: Extract<Outcome, { ok: true }>,
): unknown {
  const shape = commands[name];
  if (!('session' in shape)) return result;
  if (shape.session === 'ends') reply.header('set-cookie', cookie.erase());
  if (!newcomers.has(name) || (input as { deliver?: unknown }).deliver !== 'cookie') return result;
  const { token, deviceKey, ...rest } = result as Begun;
  if (token !== null) reply.header('set-cookie', cookie.write(token));
  if (deviceKey === undefined) return { ...rest, token: null };
  if (deviceKey !== null) reply.header('set-cookie', deviceCookie.write(deviceKey));
  return { ...rest, token: null, deviceKey: null };
}

/** What every command answers that begins a session; those with an account say a device's key as well. */
type Begun = Result<'guest:join'> & Partial<Result<'session:sign-in'>>;

function refuse(reply: FastifyReply, error: ParleyError): FastifyReply {
  return reply
    .headers(retryAfter(error))
    .code(error.status)
    .send({ ok: false, error: error.toBody() });
}

function nothingHere(): ParleyError {
  return new ParleyError('not_found', 'there is nothing here');
}

/** Bytes that are no HTTP request. */
function refuseGarbage(error: Error, socket: Duplex): void {
  const refusal =
    'code' in error && error.code === 'HPE_HEADER_OVERFLOW'
      ? new ParleyError('too_large', 'the headers are too large')
      : new ParleyError('invalid', 'this is no HTTP request');
  if (socket.writable) refuseRaw(socket, refusal);
  else socket.destroy();
}

/** What Fastify itself refuses (a body that is no JSON, is too large, …) in our own terms. */
function toRefusal(error: unknown, log: Log): ParleyError {
  if (error instanceof ParleyError) return error;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return new ParleyError('too_large', 'the body is too large');
  if (status >= 400 && status < 500) {
    return new ParleyError('invalid', 'send a JSON body with content-type application/json');
  }
  log.error({ err: error }, 'http');
  return new ParleyError('internal', 'something went wrong on the server');
}
