import { io } from 'socket.io-client';
import { parley } from '../address.ts';
import { newId } from '../uuid.js';

const $ = (id) => document.getElementById(id);
let me, token, room;
let last = 0;
let draft = {};

// The token brings the same person back after a lost connection.
const socket = io(parley, { autoConnect: false, auth: (give) => give(token ? { token } : {}) });

/** Sends a command and gives its result. */
async function ask(command, input) {
  const { ok, result, error } = await socket.timeout(10_000).emitWithAck(command, input);
  if (!ok) throw new Error(error.message);
  return result;
}

function tell(problem) {
  $('problem').textContent = problem.message;
}

/** What a form does; a refusal is shown below. */
function onSubmit(form, action) {
  $(form).onsubmit = (event) => {
    event.preventDefault();
    $('problem').textContent = '';
    action(event.target.elements).catch(tell);
  };
}

function show(message, author) {
  if (message.roomId !== room.id || message.seq <= last) return;
  last = message.seq;
  const line = document.createElement('li');
  line.textContent = author.id === me.id ? message.text : `${author.name}: ${message.text}`;
  line.className = author.id === me.id ? 'mine' : '';
  $('messages').append(line);
  line.scrollIntoView();
}

/** Shows what was said in the room since the last message on the screen. */
async function catchUp() {
  const roomId = room.id;
  let more = true;
  while (more && room.id === roomId) {
    const since = last ? { after: last, limit: 200 } : {};
    const page = await ask('message:list', { roomId, ...since });
    const authors = new Map(page.authors.map((author) => [author.id, author]));
    for (const message of page.messages) show(message, authors.get(message.authorId));
    more = page.more;
  }
}

async function enter(listing) {
  if (!listing.joined) await ask('room:join', { roomId: listing.room.id });
  room = listing.room;
  last = 0;
  $('messages').replaceChildren();
  $('welcome').textContent = `Welcome to ${room.name}, ${me.name}!`;
  await catchUp();
  const { rooms } = await ask('room:list', {});
  const options = rooms.map(
    (r) => new Option(r.room.name, r.room.slug, false, r.room.id === room.id),
  );
  $('rooms').room.replaceChildren(...options);
}

onSubmit('join', async (fields) => {
  socket.connect();
  ({ person: me, token } = await ask('guest:join', { name: fields.name.value }));
  for (const form of ['join', 'rooms', 'say']) $(form).hidden = form === 'join';
  await enter(await ask('room:find', { slug: 'lobby' }));
});

onSubmit('rooms', async (fields) => {
  const name = fields.new.value;
  const made = name && (await ask('room:create', { id: newId(), name })).room.slug;
  fields.new.value = '';
  await enter(await ask('room:find', { slug: made || fields.room.value }));
});

onSubmit('say', async ({ text: { value: text } }) => {
  if (!text.trim()) throw new Error('Write something first');
  // The same words keep their id until they are stored: sent twice, they still stand there once.
  if (draft.text !== text || draft.roomId !== room.id) {
    draft = { id: newId(), roomId: room.id, text };
  }
  await ask('message:send', draft);
  draft = {};
  $('say').reset();
});

// `seq` counts a room's messages without a hole: a step of more than one means that some are missing.
socket.on('message', ({ message, author }) => {
  if (message.roomId !== room?.id) return;
  if (message.seq > last + 1) catchUp().catch(tell);
  else show(message, author);
});
socket.on('hello', ({ person }) => {
  $('problem').textContent = '';
  if (person && room) catchUp().catch(tell);
});
// A session that has ended is no reason to try again; it is one to ask who is there.
socket.on('connect_error', (error) => {
  if (error.message === 'unauthenticated') location.reload();
  tell(error);
});
