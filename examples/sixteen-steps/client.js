import { io } from 'socket.io-client';
import { parley } from '../address.ts';
import { newId } from '../uuid.js';

let me, token, lobby;
let last = 0;

const socket = io(parley, {
  autoConnect: false,
  // Where WebSockets are blocked, the second way is tried by itself.
  transports: ['websocket', 'polling'],
  tryAllTransports: true,
  auth: (give) => give(token ? { token } : {}),
});

function append(text, look) {
  const line = document.createElement('li');
  line.textContent = text;
  line.className = look;
  const list = document.getElementById('messages');
  list.append(line);
  list.scrollTop = list.scrollHeight;
}

const tell = (problem) => append(problem.message, 'notice');

/** The name somebody types, or one that is surely free. */
const askName = (question, suggestion = '') =>
  prompt(question, suggestion) || `Guest ${Math.floor(Math.random() * 1e6)}`;

function show(message, author) {
  if (message.seq <= last) return;
  last = message.seq;
  const isMine = author.id === me.id;
  append(`${isMine ? 'You' : author.name}: ${message.text}`, isMine ? 'mine' : '');
}

async function join() {
  const reply = await socket.emitWithAck('guest:join', { name });
  if (!reply.ok) {
    // While a prompt is open the page stands still, heartbeats too: better without a connection.
    socket.disconnect();
    name = askName(`${reply.error.message}. Another name?`, reply.error.suggestion);
    socket.connect();
    return;
  }
  ({ person: me, token } = reply.result);
  append('You joined', 'notice');
  await catchUp();
}

/** The newest messages on arrival, later what was said since the last one on the screen. */
async function catchUp() {
  lobby ??= (await socket.emitWithAck('room:find', { slug: 'lobby' })).result.room.id;
  let more = true;
  while (more) {
    const since = last ? { after: last, limit: 200 } : {};
    const { result } = await socket.emitWithAck('message:list', { roomId: lobby, ...since });
    const authors = new Map(result.authors.map((author) => [author.id, author]));
    for (const message of result.messages) show(message, authors.get(message.authorId));
    more = result.more;
  }
}

socket.on('message', ({ message, author }) => {
  if (message.roomId !== lobby) return;
  // `seq` has no holes: a step of more than one means that some are missing here.
  if (message.seq > last + 1) catchUp().catch(tell);
  else show(message, author);
});
socket.on('presence', ({ roomId, joined, left }) => {
  if (roomId !== lobby) return;
  const others = (people) => people.filter((person) => person.id !== me.id);
  for (const person of others(joined)) append(`${person.name} connected`, 'notice');
  for (const person of others(left)) append(`${person.name} disconnected`, 'notice');
});
const way = document.getElementById('way');
socket.on('connect', () => {
  way.textContent = `by ${socket.io.engine.transport.name}`;
});
socket.on('disconnect', () => {
  way.textContent = 'not connected';
});
// A session that has ended is no reason to try again; it is one to ask who is there.
socket.on('connect_error', (error) => {
  if (error.message === 'unauthenticated') location.reload();
});
socket.on('hello', ({ person }) => (person ? me && catchUp() : join())?.catch(tell));

document.getElementById('say').onsubmit = async (event) => {
  event.preventDefault();
  const field = event.target.text;
  const input = { id: newId(), roomId: lobby, text: field.value };
  try {
    const reply = await socket.emitWithAck('message:send', input);
    if (reply.ok) field.value = '';
    else tell(reply.error);
  } catch (problem) {
    tell(problem);
  }
};

let name = askName('What is your name?');
socket.connect();
