import { io } from 'socket.io-client';
import { parley } from '../address.ts';
import { newId } from '../uuid.js';

let me, token, lobby;
const seen = new Set();

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

function show(message, author) {
  if (message.roomId !== lobby || seen.has(message.id)) return;
  seen.add(message.id);
  const isMine = author.id === me.id;
  append(`${isMine ? 'You' : author.name}: ${message.text}`, isMine ? 'mine' : '');
}

async function join(name) {
  const reply = await socket.emitWithAck('guest:join', { name });
  if (!reply.ok)
    return join(prompt(`${reply.error.message}. Another name?`, reply.error.suggestion));
  ({ person: me, token } = reply.result);
  append('You joined', 'notice');
  await catchUp();
}

async function catchUp() {
  lobby ??= (await socket.emitWithAck('room:find', { slug: 'lobby' })).result.room.id;
  const { messages, authors } = (await socket.emitWithAck('message:list', { roomId: lobby }))
    .result;
  for (const message of messages) {
    show(
      message,
      authors.find((author) => author.id === message.authorId),
    );
  }
}

socket.on('message', ({ message, author }) => show(message, author));
socket.on('presence', ({ roomId, joined, left }) => {
  if (roomId !== lobby) return;
  const others = (people) => people.filter((person) => person.id !== me.id);
  for (const { name } of others(joined)) append(`${name} connected`, 'notice');
  for (const { name } of others(left)) append(`${name} disconnected`, 'notice');
});
socket.on('connect', () => {
  document.getElementById('way').textContent = `by ${socket.io.engine.transport.name}`;
});
socket.on('hello', ({ person }) => (person ? me && catchUp() : join(name)));

document.getElementById('say').onsubmit = async (event) => {
  event.preventDefault();
  const field = event.target.text;
  const input = { id: newId(), roomId: lobby, text: field.value };
  const reply = await socket.emitWithAck('message:send', input);
  if (reply.ok) field.value = '';
  else append(reply.error.message, 'notice');
};

// Asked before connecting: a connection that says nothing for a minute is closed.
const name = prompt('What is your name?');
socket.connect();
