import { type FormEvent, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../../client/connect.ts';
import type { Parley } from '../../client/parley.ts';
import { parley as address } from '../address.ts';
import { useChannel } from './use-channel.ts';

const tokenKey = 'react-hooks-token';

function Channel({ parley, slug }: { parley: Parley; slug: string }) {
  const channel = useChannel(parley, slug);
  const end = useRef<HTMLLIElement>(null);
  const count = channel?.timeline.messages.length;
  useEffect(() => {
    if (count) end.current?.scrollIntoView();
  }, [count]);
  if (!channel) return <p>Looking for {slug} …</p>;

  function say(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    channel?.send(String(new FormData(form).get('text')));
    form.reset();
  }

  return (
    <>
      <h1>
        {channel.room.name} <small>as {parley.me?.name}</small>
      </h1>
      <ol id="messages" aria-label="Messages">
        {channel.timeline.messages.map((message) => (
          <li key={message.id} className={message.authorId === parley.me?.id ? 'mine' : ''}>
            {parley.person(message.authorId)?.name}: {message.text}
          </li>
        ))}
        {channel.timeline.pending.map((message) => (
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

/** The same person after a refresh; a new guest where there is no session (any more). */
async function begin(): Promise<Parley> {
  const token = localStorage.getItem(tokenKey);
  if (token) {
    const resumed = await connect(address, { token }).catch(() => null);
    if (resumed) return resumed;
  }
  const name = `Guest ${Math.floor(Math.random() * 1e6)}`;
  return connect(address, { name }, (fresh) => localStorage.setItem(tokenKey, fresh));
}

const root = createRoot(document.getElementById('root') ?? document.body);
root.render(<p>Connecting …</p>);
begin().then(
  (parley) => root.render(<Channel parley={parley} slug="lobby" />),
  (error: unknown) => root.render(<p role="alert">{String(error)}</p>),
);
