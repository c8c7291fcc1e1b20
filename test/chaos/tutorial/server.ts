import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from 'socket.io';

/**
 * The chat server of Socket.IO's own tutorial after its steps 6 to 8: connection state recovery, a
 * table with a unique `client_offset`, and what was missed read from the client's `serverOffset`.
 * https://socket.io/docs/v4/tutorial/step-8
 */
const [port = '0', file = ':memory:'] = process.argv.slice(2);

const db = new DatabaseSync(file);
db.exec(`
  create table if not exists messages (
    id integer primary key autoincrement,
    client_offset text unique,
    content text
  )`);
const insert = db.prepare('insert into messages (content, client_offset) values (?, ?)');
const since = db.prepare('select id, content from messages where id > ?');

const http = createServer();
const io = new Server(http, { connectionStateRecovery: {}, pingInterval: 600, pingTimeout: 300 });

const uniqueConstraint = 2067;

/** The tutorial's driver asks a thread: what it did is known in a later turn of the event loop. */
async function later<T>(statement: () => T): Promise<T> {
  await nextTurn();
  try {
    return statement();
  } finally {
    await nextTurn();
  }
}

io.on('connection', async (socket) => {
  socket.on(
    'chat message',
    async (message: string, clientOffset: string, acknowledge: () => void) => {
      let id: number | bigint;
      try {
        id = (await later(() => insert.run(message, clientOffset))).lastInsertRowid;
      } catch (error) {
        // Inserted before: the client need not try again. Otherwise it is left to do so.
        const isKnown = error instanceof Error && 'errcode' in error;
        if (isKnown && error.errcode === uniqueConstraint) acknowledge();
        return;
      }
      io.emit('chat message', message, Number(id));
      acknowledge();
    },
  );
  if (socket.recovered) return;
  const offset = Number(socket.handshake.auth.serverOffset ?? 0);
  for (const { id, content } of await later(() => since.all(offset))) {
    socket.emit('chat message', content, id);
  }
});

http.listen(Number(port), '127.0.0.1', () => console.log('ready'));
