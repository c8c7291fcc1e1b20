import { type FormEvent, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../../client/connect.ts';
import type { Parley } from '../../client/parley.ts';
import { parley as address } from '../address.ts';
import { useChannel } from './use-channel.ts';

/** Where a refresh finds who we are. */
const session = {
  read: () => localStorage.getItem('react-hooks-token'),
  write: (token: string) => localStorage.setItem('react-hooks-token', token),
};

function Channel({ parley, slug }: { parley: Parley; slug: string }) {
  const { room, timeline, problem, send } = useChannel(parley, slug);
  const end = useRef<HTMLLIElement>(null);
  const count = timeline.messages.length + timeline.pending.length;
  useEffect(() => {
    if (count) end.current?.scrollIntoView();
  }, [count]);
  if (problem) return <p role="alert">{String(problem)}</p>;
  if (!room) return <p>Looking for {slug} …</p>;

  function say(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text'));
    if (text.trim()) send(text);
    event.currentTarget.reset();
  }

  return (
    <>
      <h1>
        {room.name} <small>as {parley.me?.name}</small>
      </h1>
      <ol id="messages" aria-label="Messages">
        {timeline.messages.map((message) => (
          <li key={message.id} className={message.authorId === parley.me?.id ? 'mine' : ''}>
            {parley.person(message.authorId)?.name}: {message.text}
          </li>
        ))}
        {timeline.pending.map((message) => (
          <li key={message.id} className="mine">
            {message.text} ({message.error?.message ?? 'on its way'})
          </li>
        ))}
        <li ref={end} />
      </ol>
      <form onSubmit={say}>
        <input name="text" aria-label="Message" placeholder="Message" autoComplete="off" />
        <button type="submit">Send</button>
      </form>
    </>
  );
}

const slug = new URLSearchParams(location.search).get('channel') ?? 'lobby';
const root = createRoot(document.getElementById('root') ?? document.body);
root.render(<p>Connecting …</p>);
connect(address, { name: `Guest ${Math.floor(Math.random() * 1e6)}`, session }).then(
  (parley) => root.render(<Channel parley={parley} slug={slug} />),
  (error: unknown) => root.render(<p role="alert">{String(error)}</p>),
);
