import { parley } from '../address.ts';
import { newId } from '../uuid.js';

const $ = (id) => document.getElementById(id);
let socket, me, token, lobby;
let last = 0;
let count = 0;
const waiting = new Map();

function line(text, look) {
  const item = document.createElement('li');
  item.textContent = text;
  item.className = look;
  $('messages').append(item);
  item.scrollIntoView();
}

/** One JSON object there, the answer with the same id back. */
function ask(command, input) {
  const id = ++count;
  socket.send(JSON.stringify({ id, command, input }));
  return new Promise((resolve) => waiting.set(id, resolve));
}

function show(message, author) {
  if (message.roomId !== lobby || message.seq <= last) return;
  last = message.seq;
  line(`${author.name}: ${message.text}`, author.id === me.id ? 'mine' : '');
}

const events = {
  hello: ({ greeting, person }) => {
    if (!person) line(greeting, 'notice');
  },
  message: ({ message, author }) => show(message, author),
};

function connect() {
  socket = new WebSocket(`${parley.replace('http', 'ws')}/ws`);
  socket.onopen = () => {
    $('state').textContent = 'opened';
    if (token) begin('session:resume', { token });
  };
  socket.onclose = () => {
    $('state').textContent = 'lost';
    waiting.clear();
    setTimeout(connect, 1000);
  };
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    if (frame.event) events[frame.event]?.(frame.data);
    else waiting.get(frame.id)?.(frame);
  };
}

/** Becomes somebody on this connection, then shows what was said meanwhile. */
async function begin(command, input) {
  const { ok, result, error } = await ask(command, input);
  if (!ok) return line(error.message, 'notice');
  ({ person: me, token } = result);
  $('join').hidden = true;
  lobby ??= (await ask('room:find', { slug: 'lobby' })).result.room.id;
  const page = await ask('message:list', { roomId: lobby, ...(last && { after: last }) });
  const authors = new Map(page.result.authors.map((author) => [author.id, author]));
  for (const message of page.result.messages) show(message, authors.get(message.authorId));
}

$('join').onsubmit = (event) => {
  event.preventDefault();
  begin('guest:join', { name: event.target.who.value });
};

$('say').onsubmit = async (event) => {
  event.preventDefault();
  const { text } = event.target;
  const { ok, error } = await ask('message:send', { id: newId(), roomId: lobby, text: text.value });
  if (ok) text.value = '';
  else line(error.message, 'notice');
};

connect();
