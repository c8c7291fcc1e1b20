import type { CallerInput, CommandName, Reply, Result } from '../../protocol/commands.ts';
import { newId } from '../../protocol/uuid.ts';
import type { Seeded } from '../seed/seed.ts';

type Guest = Seeded['people'][number];

/** What has become of the seeded place since somebody looks after it. */
export interface Founded {
  tokens: { owner: string; silenced: string };
  /** The token of one that holds. */
  invitation: string;
  /** The addresses of a room of a few, and of a private one that somebody has to look after. */
  group: string;
  shelf: string;
}

const hour = 60 * 60 * 1000;
const password = 'a saddle made of leather';

/**
 * Gives the place an owner and a few with accounts, and what those see who look after people: a room of
 * their own with somebody who is a nuisance in it, reports, a bot, and acts that were noted down.
 */
export async function foundCommunity(
  url: string,
  setupToken: string,
  people: Seeded['people'],
): Promise<Founded> {
  const named = (start: string): Guest => {
    const found = people.find(({ person }) => person.name.startsWith(start));
    if (!found) throw new Error(`there is nobody called ${start}`);
    return found;
  };
  const as = <N extends CommandName>(who: Guest, name: N, input: CallerInput<N>) =>
    call(url, who.token, name, input);
  const begin = async (guest: Guest, handle: string): Promise<Guest> => {
    const { name } = guest.person;
    return begun(await as(guest, 'account:create', { name, handle, password }));
  };

  const patrick = named('Patrick');
  const claim = { token: setupToken, name: patrick.person.name, handle: 'patrick', password };
  const owner = begun(await as(patrick, 'owner:claim', claim));
  await as(owner, 'community:update', { name: 'Millrace Cycles' });
  const gwen = await begin(named('Gwen'), 'gwen');
  const max = await begin(named('Maximiliana'), 'maximiliana.featherstonehaugh');
  const [noa, pete] = [named('נועה'), named('Old Pete')];
  await as(owner, 'person:set-role', { personId: max.person.id, role: 'admin' });

  const makeRoom = async (input: Omit<CallerInput<'room:create'>, 'id'>, members: Guest[]) => {
    const { room } = await as(owner, 'room:create', { id: newId(), ...input });
    for (const { person } of members) {
      await as(owner, 'member:add', { roomId: room.id, personId: person.id });
    }
    return room;
  };
  const say = async (who: Guest, roomId: string, text: string) =>
    (await as(who, 'message:send', { id: newId(), roomId, text })).message.id;

  const topic = 'Take one, leave one: the shelf by the back door';
  const { id: shelf, slug } = await makeRoom({ kind: 'private', name: 'Swap shelf', topic }, [
    gwen,
    max,
    noa,
    pete,
  ]);
  await as(owner, 'room:update', {
    roomId: shelf,
    description: 'What nobody has taken after a month goes to the repair night.',
  });
  const moderator = { roomId: shelf, personId: max.person.id, role: 'moderator' } as const;
  await as(owner, 'member:appoint', moderator);
  await say(max, shelf, 'Two pairs of mudguards, 28 inch, hardly a scratch');
  await say(gwen, shelf, 'The left-hand shelf holds again, I put a screw in');
  const rude = await say(pete, shelf, 'Whoever took my pump is a thief, and I know where you live');
  await say(noa, shelf, 'It is on the workbench, Pete, where you left it yesterday evening');
  const again = await say(pete, shelf, 'Cheap pumps, brand new, no questions: ask me after six');
  await say(max, shelf, 'Not here, please');
  await say(pete, shelf, 'Last offer: three for the price of two');
  const words = 'He has been at it since Monday, and I am not the only one who has had enough.';
  await as(noa, 'message:report', { roomId: shelf, messageId: rude, reason: 'harassment', words });
  await as(gwen, 'message:report', { roomId: shelf, messageId: rude, reason: 'violence' });
  await as(max, 'message:report', { roomId: shelf, messageId: again, reason: 'spam' });
  await as(max, 'message:delete', { roomId: shelf, messageId: again });
  await as(gwen, 'person:block', { personId: pete.person.id });
  const until = Date.now() + 3 * hour;
  await as(owner, 'member:mute', { roomId: shelf, personId: gwen.person.id, until });

  const { id: routes } = await makeRoom(
    { name: 'Route reports', topic: 'What is closed, and until when' },
    [gwen, noa],
  );
  await say(noa, routes, 'Mill Lane is dug up as far as the baker');

  const id = newId();
  const others = [gwen, max, noa].map(({ person }) => person.id);
  const { room: group } = await as(owner, 'group:create', { id, people: others });
  await say(max, group.id, 'Who locks up on Friday? I can only do the front door');
  await say(noa, group.id, 'I will do the back, and the shed');

  const { bot } = await as(owner, 'bot:create', { name: 'Booking desk', handle: 'booking-desk' });
  await as(owner, 'member:add', { roomId: routes, personId: bot.id });
  const label = 'Tells the workshop of new bookings';
  await as(owner, 'token:create', { botId: bot.id, label, scopes: ['read', 'write'] });
  const expiresAt = Date.now() + 7 * 24 * hour;
  const { token } = await as(owner, 'invitation:create', { role: 'member', uses: 5, expiresAt });
  return {
    tokens: { owner: owner.token, silenced: gwen.token },
    invitation: token,
    group: group.slug,
    shelf: slug,
  };
}

function begun({ person, token }: Result<'account:create'>): Guest {
  if (token === null) throw new Error('there is no token');
  return { person, token };
}

async function call<N extends CommandName>(
  url: string,
  token: string,
  name: N,
  input: CallerInput<N>,
): Promise<Result<N>> {
  const response = await fetch(`${url}/api/v1/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  const reply = (await response.json()) as Reply<N>;
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
  return reply.result;
}
