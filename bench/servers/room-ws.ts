import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** The broadcast of the ws documentation: one loop over the clients for each message. */

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('connection', (socket: WebSocket) => {
  socket.on('message', (data, isBinary) => {
    for (const client of server.clients) {
      if (client.readyState === client.OPEN) client.send(data, { binary: isBinary });
    }
  });
});
server.on('listening', () => console.log(`ready at :${(server.address() as AddressInfo).port}`));
