import { newId } from '/uuid.js';

// `io` comes from Parley itself: <script src="…/socket.io/socket.io.js">.
const socket = window.io(document.querySelector('[data-parley]').dataset.parley);
const list = document.getElementById('messages');
const name = `Guest ${Math.floor(Math.random() * 1e6)}`;
let lobby;

function append(text, look) {
  const line = document.createElement('li');
  line.textContent = text;
  line.className = look;
  list.append(line);
  list.scrollTop = list.scrollHeight;
}

socket.on('hello', async ({ person }) => {
  if (person) return;
  const { result } = await socket.emitWithAck('guest:join', { name });
  socket.auth = { token: result.token };
  lobby = (await socket.emitWithAck('room:find', { slug: 'lobby' })).result.room.id;
  append(`You are ${name}`, 'notice');
});

// To everybody in the room, whoever sent it included.
const look = (person) => (person.name === name ? 'mine' : '');
socket.on('message', ({ message, author }) => {
  append(`${author.name}: ${message.text}`, look(author));
});
socket.on('signal', ({ from, name, data, bytes }) => {
  const what = bytes ? `bytes ${[...new Uint8Array(bytes)].join(' ')}` : JSON.stringify(data);
  append(`${from.name} sent ${name}: ${what}`, look(from));
});
// What was sent without asking for an answer, and was not accepted.
socket.on('refused', ({ error }) => append(error.message, 'notice'));

document.getElementById('say').onsubmit = (event) => {
  event.preventDefault();
  const field = event.target.text;
  socket.emit('message:send', { id: newId(), roomId: lobby, text: field.value });
  field.value = '';
};

// Any JSON and any bytes: told to whoever is there now, and not stored.
document.getElementById('json').onsubmit = (event) => {
  event.preventDefault();
  try {
    const data = JSON.parse(event.target.json.value);
    socket.emit('signal:send', { roomId: lobby, name: 'json', data });
  } catch (error) {
    append(error.message, 'notice');
  }
};
document.getElementById('binary').onsubmit = (event) => {
  event.preventDefault();
  const bytes = Uint8Array.from(event.target.bytes.value.split(' '), Number);
  socket.emit('signal:send', { roomId: lobby, name: 'binary', bytes });
};
