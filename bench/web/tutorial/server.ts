import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { tutorialEvent } from '../../load/dialects.ts';

/**
 * The chat of Socket.IO's "Get started", with all that was said in the list of its page from the start.
 * Sent a message a packet, as in the tutorial's later steps, it would never come to be measured: the page
 * scrolls down for each of them, and with 20,000 is not there after a minute.
 *
 * Its one argument names a file with a JSON array of messages.
 */
const [file = ''] = process.argv.slice(2);
const history = JSON.parse(readFileSync(file, 'utf8')) as string[];
const items = history.map(
  (text) => `<li>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</li>`,
);
const page = readFileSync(new URL('./index.html', import.meta.url), 'utf8').replace(
  '<!-- history -->',
  () => items.join(''),
);

const http = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(page);
});
const io = new Server(http);
io.on('connection', (socket) => {
  socket.on(tutorialEvent, (text: string) => io.emit(tutorialEvent, text));
});
http.listen(0, '127.0.0.1', () => console.log(`ready at :${(http.address() as AddressInfo).port}`));
