import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { tutorialEvent } from '../load/dialects.ts';

/** The chat server of the Socket.IO tutorials, as it comes: it stores nothing and asks nobody. */

const http = createServer();
const io = new Server(http);
io.on('connection', (socket) => {
  socket.on(tutorialEvent, (text: string) => io.emit(tutorialEvent, text));
});
http.listen(0, '127.0.0.1', () => console.log(`ready at :${(http.address() as AddressInfo).port}`));
