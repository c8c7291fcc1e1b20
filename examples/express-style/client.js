import { newId } from '/uuid.js';

// `io` comes from Parley itself: <script src="…/socket.io/socket.io.js">.
const socket = window.io(document.querySelector('[data-parley]').dataset.parley);
const list = document.getElementById('messages');
const name = `Guest ${Math.floor(Math.random() * 1e6)}`;
let lobby;

function append(text) {
  const line = document.createElement('li');
  line.textContent = text;
  list.append(line);
  list.scrollTop = list.scrollHeight;
}

socket.on('hello', async ({ person }) => {
  if (person) return;
  const { result } = await socket.emitWithAck('guest:join', { name });
  socket.auth = { token: result.token };
  lobby = (await socket.emitWithAck('room:find', { slug: 'lobby' })).result.room.id;
  append(`You are ${name}`);
});

// To everybody in the room, whoever sent it included.
socket.on('message', ({ message, author }) => append(`${author.name}: ${message.text}`));
socket.on('signal', ({ from, name, data, bytes }) => {
  const what = bytes ? `bytes ${[...new Uint8Array(bytes)].join(' ')}` : JSON.stringify(data);
  append(`${from.name} sent ${name}: ${what}`);
});

document.getElementById('say').onsubmit = (event) => {
  event.preventDefault();
  const field = event.target.text;
  if (field.value) socket.emit('message:send', { id: newId(), roomId: lobby, text: field.value });
  field.value = '';
};

// Any JSON and any bytes: told to whoever is there now, and not stored.
document.getElementById('signal').onsubmit = (event) => {
  event.preventDefault();
  const content =
    event.submitter.value === 'json'
      ? { name: 'json', data: JSON.parse(event.target.json.value) }
      : { name: 'binary', bytes: crypto.getRandomValues(new Uint8Array(4)) };
  socket.emit('signal:send', { roomId: lobby, ...content });
};
