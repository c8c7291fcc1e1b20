import { createHash } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * The least that a Node server can do: each message is framed once, what arrives during one turn of
 * the event loop is put together, and each client gets it in one write. No library, no checks.
 */

// RFC 6455 §1.3
const handshakeGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const clients = new Set<Socket>();
let outgoing: Buffer[] = [];

const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => socket.destroy());
  socket.on('close', () => clients.delete(socket));
  socket.once('data', (head: Buffer) => {
    const key = /^sec-websocket-key: (.+)\r$/im.exec(head.toString('latin1'))?.[1] ?? '';
    const accept = createHash('sha1').update(`${key}${handshakeGuid}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    clients.add(socket);
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      rest = takeFrames(rest.length === 0 ? bytes : Buffer.concat([rest, bytes]));
    });
  });
});

/** @returns the bytes of a frame that has not arrived whole */
function takeFrames(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes.length - at >= 6) {
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    if (short === 127) throw new Error('messages of this benchmark are short');
    const start = at + (short === 126 ? 8 : 6);
    const end = start + (short === 126 ? bytes.readUInt16BE(at + 2) : short);
    if (end > bytes.length) break;
    broadcast(unmask(bytes, start, end));
    at = end;
  }
  return bytes.subarray(at);
}

function unmask(bytes: Buffer, start: number, end: number): Buffer {
  const text = Buffer.from(bytes.subarray(start, end));
  for (let i = 0; i < text.length; i++) {
    text[i] = (text[i] ?? 0) ^ (bytes[start - 4 + (i & 3)] ?? 0);
  }
  return text;
}

function broadcast(text: Buffer): void {
  if (outgoing.length === 0) setImmediate(flush);
  const header =
    text.length < 126
      ? Buffer.from([0x81, text.length])
      : Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff]);
  outgoing.push(header, text);
}

function flush(): void {
  const together = Buffer.concat(outgoing);
  outgoing = [];
  for (const client of clients) client.write(together);
}

server.listen(0, '127.0.0.1', () =>
  console.log(`ready at :${(server.address() as AddressInfo).port}`),
);
