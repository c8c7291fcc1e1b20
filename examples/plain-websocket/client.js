import { parley } from '../address.ts';
import { newId } from '../uuid.js';

const $ = (id) => document.getElementById(id);
let socket, me, token, lobby;
let last = 0;
let count = 0;
let draft = {};
const waiting = new Map();

function line(text, look) {
  const item = document.createElement('li');
  item.textContent = text;
  item.className = look;
  $('messages').append(item);
  item.scrollIntoView();
}

function tell(problem) {
  $('problem').textContent = problem.message;
}

/** One JSON object there, the answer with the same id back. */
async function ask(command, input) {
  // Whoever is quicker than the connection waits for it.
  if (socket.readyState === WebSocket.CONNECTING) {
    await new Promise((done) => {
      socket.addEventListener('open', done);
      socket.addEventListener('close', done);
    });
  }
  if (socket.readyState !== WebSocket.OPEN) throw new Error('There is no connection');
  const id = ++count;
  socket.send(JSON.stringify({ id, command, input }));
  const { ok, result, error } = await new Promise((resolve) => waiting.set(id, resolve));
  if (!ok) throw Object.assign(new Error(error.message), { code: error.code });
  return result;
}

function show(message, author) {
  if (message.seq <= last) return;
  last = message.seq;
  line(`${author.name}: ${message.text}`, author.id === me.id ? 'mine' : '');
}

/** Shows what was said since the last message on the screen. */
async function catchUp() {
  let more = true;
  while (more) {
    const since = last ? { after: last, limit: 200 } : {};
    const page = await ask('message:list', { roomId: lobby, ...since });
    const authors = new Map(page.authors.map((author) => [author.id, author]));
    for (const message of page.messages) show(message, authors.get(message.authorId));
    more = page.more;
  }
}

const events = {
  hello: ({ greeting }) => {
    $('greeting').textContent = greeting;
  },
  // `seq` has no holes: a step of more than one means that some are missing here.
  message: ({ message, author }) => {
    if (message.roomId !== lobby) return;
    if (message.seq > last + 1) catchUp().catch(tell);
    else show(message, author);
  },
};

function connect() {
  socket = new WebSocket(`${parley.replace('http', 'ws')}/ws`);
  socket.onopen = () => {
    $('state').textContent = 'opened';
    $('problem').textContent = '';
    if (token) begin('session:resume', { token });
  };
  socket.onclose = () => {
    $('state').textContent = 'lost';
    for (const settle of waiting.values()) settle({ error: { message: 'The connection is lost' } });
    waiting.clear();
    setTimeout(connect, 1000);
  };
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    if (frame.event) events[frame.event]?.(frame.data);
    else waiting.get(frame.id)?.(frame);
    waiting.delete(frame.id);
  };
}

/** Becomes somebody on this connection, then shows what was said meanwhile. */
async function begin(command, input) {
  try {
    ({ person: me, token } = await ask(command, input));
    lobby ??= (await ask('room:find', { slug: 'lobby' })).room.id;
    await catchUp();
  } catch (problem) {
    // The session has ended: somebody has to say who they are.
    if (problem.code === 'unauthenticated') location.reload();
    tell(problem);
  }
  $('join').hidden = Boolean(token);
  $('say').hidden = !token;
}

$('join').onsubmit = (event) => {
  event.preventDefault();
  $('problem').textContent = '';
  begin('guest:join', { name: event.target.who.value });
};

$('say').onsubmit = async (event) => {
  event.preventDefault();
  $('problem').textContent = '';
  const text = event.target.text.value;
  // The same words keep their id until they are stored: sent twice, they still stand there once.
  if (draft.text !== text) draft = { id: newId(), roomId: lobby, text };
  try {
    await ask('message:send', draft);
    draft = {};
    event.target.reset();
  } catch (problem) {
    tell(problem);
  }
};

connect();
