import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Passwords } from './access/passwords.ts';
import type { Config } from './config.ts';
import { createCore } from './core.ts';
import { Addresses } from './edge/addresses.ts';
import { Admission } from './edge/admission.ts';
import { serveCommunityPicture } from './edge/community-picture.ts';
import { HiddenCookie } from './edge/credentials.ts';
import { stuckMillis } from './edge/heartbeat.ts';
import { openHttp } from './edge/http.ts';
import { IdentityProvider } from './edge/identity-provider.ts';
import { Load } from './edge/load.ts';
import { OriginPolicy } from './edge/origin.ts';
import { flowMillis, serveProviderSignIn } from './edge/provider-sign-in.ts';
import { Sealed } from './edge/sealed.ts';
import { attachSocketIo } from './edge/socketio.ts';
import { PlainWebSockets } from './edge/websocket.ts';
import { Turn } from './fanout/turn.ts';
import { startSweeper } from './jobs/sweeper.ts';
import type { Log } from './log.ts';
import { openLetters } from './open-letters.ts';
import { systemTimers } from './signals/timers.ts';
import type { Store } from './store/store.ts';

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  address: string;
  /** What opens `/setup`, while nobody owns the community. It is kept nowhere: not for the log. */
  setupToken: string | null;
  /** Answers what is under way, ends every connection, and closes the store. */
  stop(): Promise<void>;
}

/** How often the people online are noted as such, so that a crash costs no more than this, in ms. */
const noteSeenMillis = 10 * 60 * 1000;

/** Connections still open this long after they were asked to close are cut, in ms. */
const goodbyeMillis = 1_000;

/** Puts the parts together and listens. */
export async function startServer(
  config: Config,
  store: Store,
  log: Log,
  passwords = new Passwords(),
): Promise<RunningServer> {
  const load = new Load(config.shedDelayMillis, {
    ...systemTimers,
    now: () => performance.now(),
  });
  const letters = config.mail && openLetters(config.mail, log, systemTimers);
  const core = createCore(config, store, log, systemTimers, () => load.isBusy, passwords, letters);
  const { dispatcher, sessions, localRooms } = core;
  const isHttps = config.publicUrl?.protocol === 'https:';
  const origins = new OriginPolicy(config);
  const cookie = new HiddenCookie('parley', isHttps);
  const deviceCookie = new HiddenCookie('parley-device', isHttps);
  const turn = new Turn();
  const addresses = new Addresses(config.trustedProxies);
  const admission = new Admission(load, core.rateLimits, addresses);
  const provider = config.provider && new IdentityProvider(config.provider, log);
  const pictureNeeds = { ...core, addresses, origins, cookie };
  const routes = [(app: FastifyInstance) => serveCommunityPicture(app, pictureNeeds)];
  if (config.provider && provider) {
    const providerNeeds = {
      ...core,
      provider,
      addresses,
      admission,
      origins,
      cookie,
      flowCookie: new HiddenCookie('parley-flow', isHttps, flowMillis / 1_000),
      sealed: new Sealed(config.provider.clientSecret, 'sign-in under way'),
      log,
    };
    routes.push((app) => serveProviderSignIn(app, providerNeeds));
    void provider.find();
  }
  const app = await openHttp({
    routes,
    metricsToken: config.metricsToken,
    turn,
    localRooms,
    storeMeters: () => store.meters(),
    dispatcher,
    sessions,
    load,
    addresses,
    admission,
    origins,
    cookie,
    deviceCookie,
    isHttps,
    log,
    health: () => {
      const health = store.health();
      return { ok: health.ok, storage: health.ok ? 'ok' : 'cannot write' };
    },
  });
  const peerNeeds = {
    ...core,
    log,
    timers: systemTimers,
    greeting: config.greeting,
    anonymousMillis: config.anonymousMillis,
    addresses,
    admission,
    origins,
    cookie,
    heartbeatMillis: config.heartbeatMillis,
    turn,
  };
  await app.ready();
  const io = attachSocketIo(app.server, { ...peerNeeds, foreignOrigins: config.origins });
  const plain = new PlainWebSockets(peerNeeds);
  // Answers that nobody reads are memory. The libraries take the limit off what becomes a WebSocket.
  app.server.setTimeout(stuckMillis(config.heartbeatMillis), (socket: Socket) => {
    log.debug('an HTTP connection stood still');
    socket.destroy();
  });
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.server.on('upgrade', (request, socket, head) => {
    // Node takes its own listener off an upgraded socket; without one a reset ends the process.
    socket.on('error', (error) => log.debug({ err: error }, 'upgrade'));
    const path = request.url?.split('?', 1)[0];
    if (path === '/ws') plain.upgrade(request, socket, head);
    else if (!path?.startsWith('/socket.io/')) socket.destroy();
  });
  const { hasOwner } = await store.read('community', {});
  await app.listen({ host: config.host, port: config.port });

  const noteSeen = setInterval(() => {
    sessions.noteSeen([...localRooms.all()]).catch((error: unknown) => {
      log.warn({ err: error }, 'could not note who is here');
    });
  }, noteSeenMillis).unref();
  const stopSweeper = startSweeper({
    ...systemTimers,
    store,
    onError: (error) => log.error({ err: error }, 'could not sweep'),
  });

  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    address: `http://${host}:${port}`,
    setupToken: hasOwner ? null : core.ownerKey.renew(),
    async stop() {
      clearInterval(noteSeen);
      stopSweeper();
      load.stop();
      provider?.close();
      await dispatcher.drain();
      // The last answers are on their way to the sockets in this very turn.
      await new Promise((resolve) => setImmediate(resolve));
      plain.close();
      // A client that is asleep never says goodbye back.
      const cut = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, goodbyeMillis);
      await io.close();
      await app.close();
      clearTimeout(cut);
      await letters?.close();
      await store.close();
    },
  };
}
