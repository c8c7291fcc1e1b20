import type { AddressInfo } from 'node:net';
import { RoomAccess } from './access/rooms.ts';
import { Sessions } from './access/sessions.ts';
import { feedSync } from './commands/feed-sync.ts';
import { guestJoin } from './commands/guest-join.ts';
import { memberList } from './commands/member-list.ts';
import { messageList } from './commands/message-list.ts';
import { messageSend } from './commands/message-send.ts';
import { roomCreate } from './commands/room-create.ts';
import { roomFind } from './commands/room-find.ts';
import { roomJoin } from './commands/room-join.ts';
import { roomLeave } from './commands/room-leave.ts';
import { roomList } from './commands/room-list.ts';
import { roomRead } from './commands/room-read.ts';
import { sessionEnd } from './commands/session-end.ts';
import { sessionResume } from './commands/session-resume.ts';
import type { Config } from './config.ts';
import { SessionCookie } from './edge/credentials.ts';
import { Dispatcher, type Handlers } from './edge/dispatcher.ts';
import { openHttp } from './edge/http.ts';
import { OriginPolicy } from './edge/origin.ts';
import { attachSocketIo } from './edge/socketio.ts';
import { PlainWebSockets } from './edge/websocket.ts';
import { LocalRooms } from './fanout/local-rooms.ts';
import { relay } from './fanout/relay.ts';
import type { Log } from './log.ts';
import { Presence } from './signals/presence.ts';
import { presenceList } from './signals/presence-list.ts';
import { signalSend } from './signals/signal-send.ts';
import { systemTimers } from './signals/timers.ts';
import { typingSet } from './signals/typing-set.ts';
import type { Store } from './store/store.ts';

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  address: string;
  /** Answers what is under way, ends every connection, and closes the store. */
  stop(): Promise<void>;
}

/** How often the people online are noted as such, so that a crash costs no more than this, in ms. */
const noteSeenMillis = 10 * 60 * 1000;

/** Puts the parts together and listens. */
export async function startServer(config: Config, store: Store, log: Log): Promise<RunningServer> {
  const now = Date.now;
  const times = { now, sessionMillis: config.sessionMillis };
  const sessions = new Sessions(store, times);
  const rooms = new RoomAccess(store);
  const localRooms = new LocalRooms();
  const presence = new Presence(localRooms, {
    graceMillis: config.presenceGraceMillis,
    mergeMillis: config.presenceMergeMillis,
    timers: systemTimers,
  });
  store.onCommit((committed) => relay(localRooms, committed));

  const needs = { store, rooms, now };
  const handlers: Handlers = {
    'guest:join': guestJoin({ ...times, store, nameHoldMillis: config.nameHoldMillis }),
    'session:resume': sessionResume({ sessions }),
    'session:end': sessionEnd(needs),
    'feed:sync': feedSync(needs),
    'room:create': roomCreate(needs),
    'room:list': roomList(needs),
    'room:find': roomFind(needs),
    'room:join': roomJoin(needs),
    'room:leave': roomLeave(needs),
    'room:read': roomRead(needs),
    'member:list': memberList(needs),
    'message:send': messageSend(needs),
    'message:list': messageList(needs),
    'presence:list': presenceList({ rooms, presence }),
    'typing:set': typingSet({ rooms, localRooms, typingMillis: config.typingMillis }),
    'signal:send': signalSend({ rooms, localRooms }),
  };
  const dispatcher = new Dispatcher(handlers, (command, error) =>
    log.error({ err: error, command }, 'command failed'),
  );

  const isHttps = config.publicUrl?.protocol === 'https:';
  const origins = new OriginPolicy(config);
  const cookie = new SessionCookie(isHttps, config.sessionMillis);
  const app = await openHttp({
    dispatcher,
    sessions,
    origins,
    cookie,
    isHttps,
    log,
    health: () => {
      const health = store.health();
      return { ok: health.ok, storage: health.ok ? 'ok' : 'cannot write' };
    },
  });
  const peerNeeds = {
    dispatcher,
    sessions,
    rooms,
    localRooms,
    log,
    greeting: config.greeting,
    anonymousMillis: config.anonymousMillis,
    origins,
    cookie,
    heartbeatMillis: config.heartbeatMillis,
  };
  await app.ready();
  const io = attachSocketIo(app.server, { ...peerNeeds, foreignOrigins: config.origins });
  const plain = new PlainWebSockets(peerNeeds);
  app.server.on('upgrade', (request, socket, head) => {
    const path = request.url?.split('?', 1)[0];
    if (path === '/ws') plain.upgrade(request, socket, head);
    else if (!path?.startsWith('/socket.io/')) socket.destroy();
  });
  await app.listen({ host: config.host, port: config.port });

  const noteSeen = setInterval(() => {
    sessions.noteSeen([...localRooms.all()]).catch((error: unknown) => {
      log.warn({ err: error }, 'could not note who is here');
    });
  }, noteSeenMillis).unref();

  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    address: `http://${host}:${port}`,
    async stop() {
      clearInterval(noteSeen);
      await dispatcher.drain();
      plain.close();
      await io.close();
      await app.close();
      await store.close();
    },
  };
}
