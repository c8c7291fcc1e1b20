import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { Connection } from '../../server/store/postgres/connection.ts';
import { settle, UnknownOutcome } from '../../server/store/postgres/unknown-outcome.ts';
import type { Committed, Store } from '../../server/store/store.ts';
import { CuttingProxy } from '../kit/cutting-proxy.ts';
import { follow } from '../kit/following.ts';
import { addAccount, addGuest, lobbyOf, makeRoom, newSession, noon, say } from '../kit/people.ts';
import {
  closePostgres,
  emptyPlace,
  openPostgres,
  ownPostgres,
  sharedPostgres,
} from '../kit/postgres.ts';
import { describeStore } from './store-contract.ts';

afterAll(closePostgres);

// Whoever comes first waits for the server to be made; others are killed and recover.
vi.setConfig({ testTimeout: 30_000 });

describeStore('PostgreSQL', () => openPostgres());

test('nothing is said after the answer that somebody is muted or blocked, whichever node they are on', async () => {
  const { nodes, ada, lobby } = await twoNodes();
  const [node, other] = nodes;
  const bo = await addGuest(node, 'Bo');
  const cy = await addGuest(node, 'Cy');
  const tea = await makeRoom(node, ada, 'Tea');
  await node.write('addMember', { roomId: tea.id, personId: bo.id, now: noon });
  const pair = { id: newId(), personId: bo.id, otherId: cy.id, now: noon };
  const { room: direct } = await node.write('openDirect', pair);
  const silence = {
    [tea.id]: () =>
      other.write('muteMember', {
        roomId: tea.id,
        personId: bo.id,
        until: null,
        by: ada.id,
        now: noon,
      }),
    [direct.id]: () =>
      other.write('blockPerson', { personId: cy.id, otherId: bo.id, isBlocked: true, now: noon }),
  };
  for (const room of [tea, direct]) {
    const said = Array.from({ length: 30 }, (_, each) => say(node, bo, room, `${each}`));
    const settled = Promise.allSettled(said);
    await said[0];
    await silence[room.id]?.();
    const count = async () => {
      const page = { roomId: room.id, before: undefined, after: undefined, limit: 50 };
      return (await other.read('messages', page)).messages.length;
    };
    const before = await count();
    await settled;
    expect(await count()).toBe(before);
    await expect(say(node, bo, room, 'late')).rejects.toMatchObject({ code: 'forbidden' });
  }
  await say(node, bo, lobby, 'elsewhere');
});

/** Two nodes on one database, with somebody to write. */
async function twoNodes() {
  const url = await emptyPlace();
  const nodes = [await openPostgres({ url }), await openPostgres({ url })] as const;
  const ada = await addGuest(nodes[0], 'Ada');
  return { url, nodes, ada, lobby: await lobbyOf(nodes[0], ada) };
}

/** The texts of all messages told from now on. */
function listen(store: Store): string[] {
  const told: string[] = [];
  store.onCommit((committed: readonly Committed[]) => {
    for (const fact of committed) {
      if (fact.to === 'room' && fact.event.kind === 'message') told.push(fact.event.message.text);
    }
  });
  return told;
}

test('of a sign-in and a change of the password in the same moment one waits for the other', async () => {
  const { url, nodes } = await twoNodes();
  const mel = await addAccount(nodes[0], 'Mel');
  const session = newSession();
  const change = `update password set hash = 'new' where person_id = '${mel.id}'`;
  const signedIn = meanwhile(url, change, () =>
    nodes[1].write('signIn', {
      personId: mel.id,
      passwordHash: 'hash of Mel',
      second: null,
      session,
      endedSessionId: null,
      deviceKeyHash: new Uint8Array(randomBytes(32)),
      now: noon,
    }),
  );
  await expect(signedIn).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await nodes[0].read('session', { tokenHash: session.tokenHash, now: noon })).toBeNull();
});

test('no link is made by who is losing the power to in the same moment', async () => {
  const { url, nodes } = await twoNodes();
  const [node] = nodes;
  const owner = await addAccount(node, 'Olive', { as: 'owner' });
  const mel = await addAccount(node, 'Mel');
  const tokenHash = new Uint8Array(randomBytes(32));
  const made = { tokenHash, expiresAt: null, now: noon };
  const links = [
    () =>
      node.write('addInvitation', {
        ...made,
        id: newId(),
        role: 'member',
        uses: 1,
        createdBy: owner.id,
      }),
    () => node.write('addResetLink', { ...made, expiresAt: noon, personId: mel.id, by: owner.id }),
  ];
  for (const link of links) {
    await (await sharedPostgres()).query(
      `update person set role = 'admin' where id = '${owner.id}'`,
      url,
    );
    const losing = `update person set role = 'member' where id = '${owner.id}'`;
    await expect(meanwhile(url, losing, link)).rejects.toMatchObject({ code: 'forbidden' });
  }
});

/** What a store does while another node has changed something and not committed it yet; it does so once the store waits. */
async function meanwhile<Result>(
  url: string,
  change: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const server = await sharedPostgres();
  const other = new Client({ connectionString: url });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('begin');
  await other.query(change);
  const acted = act();
  const answered = acted.then(
    () => 'answered',
    () => 'answered',
  );
  const waiting = async () => {
    const blocked = "select 1 from pg_stat_activity where wait_event_type = 'Lock'";
    return (await server.query(blocked, url)).length > 0 ? 'waits' : 'runs';
  };
  await expect.poll(() => Promise.race([answered, waiting()])).not.toBe('runs');
  await other.query('commit');
  return acted;
}

test('one id sent to two nodes in the same moment is one message', async () => {
  const { nodes, ada, lobby } = await twoNodes();
  for (let i = 0; i < 10; i++) {
    const input = { id: newId(), roomId: lobby.id, authorId: ada.id, text: `${i}`, now: noon };
    const [first, second] = await Promise.all(nodes.map((node) => node.write('addMessage', input)));
    expect(second).toEqual(first);
    expect(first?.seq).toBe(i + 1);
  }
});

test('one id used on two nodes in two rooms in the same moment is taken by one of them', async () => {
  const { nodes, ada, lobby } = await twoNodes();
  const other = await makeRoom(nodes[0], ada, 'Other');
  for (let i = 0; i < 10; i++) {
    const input = { id: newId(), authorId: ada.id, text: `${i}`, now: noon };
    const results = await Promise.allSettled([
      nodes[0].write('addMessage', { ...input, roomId: lobby.id }),
      nodes[1].write('addMessage', { ...input, roomId: other.id }),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'conflict' } }]);
  }
});

test('two nodes give a name, and a room’s address, to one who asks', async () => {
  const { nodes, ada } = await twoNodes();
  for (let i = 0; i < 5; i++) {
    const guests = nodes.map((node) => addGuest(node, `Zoe ${'x'.repeat(i)}`));
    const rooms = nodes.map((node) => makeRoom(node, ada, `Tea${i}`));
    for (const asked of [guests, rooms]) {
      const refused = (await Promise.allSettled(asked)).filter(
        ({ status }) => status === 'rejected',
      );
      expect(refused).toMatchObject([{ reason: { code: 'conflict' } }]);
    }
  }
});

test('two who open their direct room on two nodes in the same moment get the same one', async () => {
  const { nodes, ada } = await twoNodes();
  for (let i = 0; i < 5; i++) {
    const bo = await addGuest(nodes[0], `Bo ${i}`);
    const [first, second] = await Promise.all([
      nodes[0].write('openDirect', { id: newId(), personId: ada.id, otherId: bo.id, now: noon }),
      nodes[1].write('openDirect', { id: newId(), personId: bo.id, otherId: ada.id, now: noon }),
    ]);
    expect(second.room).toEqual(first.room);
  }
});

test('one person becomes the owner, whichever node is asked', async () => {
  const { nodes } = await twoNodes();
  const claims = nodes.flatMap((node, i) =>
    Array.from({ length: 5 }, (_, j) =>
      addAccount(node, `Claimant ${i} ${j}`, { as: 'owner', handle: `c${i}${j}` }),
    ),
  );
  const refused = (await Promise.allSettled(claims)).flatMap((claim) =>
    claim.status === 'rejected' ? [claim.reason] : [],
  );
  expect(refused).toHaveLength(9);
  for (const reason of refused) expect(reason).toMatchObject({ code: 'conflict' });
});

test('an invitation is taken as often as it says, by 200 who ask two nodes at once', async () => {
  const { nodes } = await twoNodes();
  const owner = await addAccount(nodes[0], 'Olive', { as: 'owner' });
  const tokenHash = new Uint8Array(randomBytes(32));
  await nodes[0].write('addInvitation', {
    id: newId(),
    tokenHash,
    role: 'member',
    uses: 30,
    expiresAt: null,
    createdBy: owner.id,
    now: noon,
  });
  const asked = Array.from({ length: 200 }, (_, i) =>
    addAccount(nodes[i % 2 === 0 ? 0 : 1], `Mel ${i}`, { handle: `m${i}`, invitation: tokenHash }),
  );
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
  for (const one of settled) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'not_found' });
  }
});

test('guests who get accounts on one node, while they talk on the other, leave no gap in their rooms', async () => {
  const { nodes, ada, lobby } = await twoNodes();
  const rooms = [lobby, await makeRoom(nodes[0], ada, 'One'), await makeRoom(nodes[0], ada, 'Two')];
  const guests = await Promise.all([1, 2, 3].map((i) => addGuest(nodes[0], `Guest ${i}`)));
  for (const room of rooms.slice(1)) {
    for (const { id } of guests) {
      await nodes[0].write('addMember', { roomId: room.id, personId: id, now: noon });
    }
  }
  const found = await nodes[0].read('changesSince', { personId: ada.id, cursors: [] });
  const start = (found?.feeds[0]?.changes ?? []).flatMap((change) =>
    change.kind === 'membership'
      ? [{ feed: change.room.id, epoch: change.head.epoch, version: change.head.version }]
      : [],
  );
  const talk = guests.flatMap((guest) =>
    rooms.toReversed().map((room) => say(nodes[1], guest, room, `from ${guest.name}`)),
  );
  const accounts = guests.map((guest, i) =>
    addAccount(nodes[0], guest.name, { formerId: guest.id, handle: `guest${i}` }),
  );
  const seen = await follow(nodes[1], ada, start, Promise.all([...talk, ...accounts]));
  for (const { feed, version } of start) {
    expect(seen.get(feed)).toEqual(Array.from({ length: 6 }, (_, i) => version + i + 1));
  }
});

test('a follower misses nothing of what two nodes write into the same rooms', async () => {
  const { nodes, ada, lobby } = await twoNodes();
  const rooms = [lobby, await makeRoom(nodes[0], ada, 'One'), await makeRoom(nodes[0], ada, 'Two')];
  const found = await nodes[0].read('changesSince', { personId: ada.id, cursors: [] });
  const start = (found?.feeds[0]?.changes ?? []).flatMap((change) =>
    change.kind === 'membership'
      ? [{ feed: change.room.id, epoch: change.head.epoch, version: change.head.version }]
      : [],
  );
  const perWriter = 30;
  // Each in another order of the rooms: this is how one waits for the other in a circle.
  const writers = nodes.flatMap((node, index) =>
    [0, 1].map(async () => {
      for (let i = 0; i < perWriter; i++) {
        const inOrder = index === 0 ? rooms : rooms.toReversed();
        await Promise.all(inOrder.map((room) => say(node, ada, room, `${index} ${i}`)));
        await node.write('moveReadPosition', { roomId: lobby.id, personId: ada.id, seq: i });
      }
    }),
  );
  const seen = await follow(nodes[0], ada, start, Promise.all(writers));
  for (const { feed, version } of start) {
    const all = Array.from({ length: 4 * perWriter }, (_, i) => version + i + 1);
    expect(seen.get(feed)).toEqual(all);
  }
});

test.each(['commit', 'release'] as const)(
  'a commit of which the answer was lost, from that of the %s on, is told after all, once and in its order',
  async (loses) => {
    const server = await sharedPostgres();
    const proxy = await CuttingProxy.start(await server.createSchema());
    const store = await openPostgres({ url: proxy.url });
    const ada = await addGuest(store, 'Ada');
    const lobby = await lobbyOf(store, ada);
    const told = listen(store);
    await say(store, ada, lobby, 'before');
    proxy.cutNextCommit(loses);
    const lost = { id: newId(), roomId: lobby.id, authorId: ada.id, text: 'lost', now: noon };
    await expect(store.write('addMessage', lost)).rejects.toMatchObject({
      code: 'unavailable',
      retry: true,
    });
    expect(proxy.cuts).toBe(1);
    expect(store.health()).toMatchObject({ ok: false });
    // Nobody asks for anything: the store finds out by itself, and may have to give up on an answer first.
    await expect.poll(() => told, { timeout: 30_000 }).toEqual(['before', 'lost']);
    await expect.poll(() => store.health(), { timeout: 5000 }).toEqual({ ok: true });
    expect(await store.write('addMessage', { ...lost, text: 'again' })).toMatchObject({
      seq: 2,
      text: 'lost',
    });
    await say(store, ada, lobby, 'after');
    await expect.poll(() => told).toEqual(['before', 'lost', 'after']);
    // Connections are made anew, on a machine that may be busy with other tests.
  },
  60_000,
);

test.each([
  ['commit', 1],
  ['rollback', 0],
])(
  'the outcome of the newest transaction, under way still, is waited for: %s',
  async (end, told) => {
    const server = await sharedPostgres();
    const url = await server.createDatabase();
    const [writer, asker] = [await server.connect(url), await server.connect(url)];
    onTestFinished(() => Promise.all([writer.end(), asker.end()]).then(() => undefined));
    await writer.query('begin');
    const { rows } = await writer.query('select pg_current_xact_id()::text as id');
    const fact: Committed = { to: 'session', sessionId: newId() };
    const outcome = new UnknownOutcome(rows[0].id, [fact], null);
    let isSettled = false;
    const settled = settle(new Connection(asker), outcome).finally(() => {
      isSettled = true;
    });
    // Answered after the first look, which stands before it on the same connection.
    await asker.query('select 1');
    expect(isSettled).toBe(false);
    await writer.query(end);
    expect(await settled).toHaveLength(told);
  },
  30_000,
);

test('a writer that is cut off in the middle has stored nothing, and goes on by itself', async () => {
  const server = await sharedPostgres();
  const url = await server.createDatabase();
  const store = await openPostgres({ url });
  const ada = await addGuest(store, 'Ada');
  const lobby = await lobbyOf(store, ada);
  const told = listen(store);
  const other = await server.connect(url);
  onTestFinished(() => other.end());
  await other.query('begin');
  await other.query('select from room for update');
  const late = say(store, ada, lobby, 'cut off');
  late.catch(() => undefined);
  const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await other.query(`select pid ${waiting}`)).rows).toHaveLength(1);
  await other.query(`select pg_terminate_backend(pid) ${waiting}`);
  await expect(late).rejects.toMatchObject({ code: 'unavailable' });
  await other.query('rollback');
  await expect.poll(() => store.health(), { timeout: 5000 }).toEqual({ ok: true });
  expect(await say(store, ada, lobby, 'next')).toMatchObject({ seq: 1 });
  await expect.poll(() => told).toEqual(['next']);
});

test('while the server is down everything is unavailable, and afterwards as before', async () => {
  const server = await ownPostgres();
  const store = await openPostgres({ url: await server.createDatabase() });
  const ada = await addGuest(store, 'Ada');
  const lobby = await lobbyOf(store, ada);
  await say(store, ada, lobby, 'before');
  await server.kill();
  await expect(say(store, ada, lobby, 'while')).rejects.toMatchObject({ code: 'unavailable' });
  await expect(lobbyOf(store, ada)).rejects.toMatchObject({ code: 'unavailable' });
  expect(store.health()).toMatchObject({ ok: false });
  await server.start();
  await expect.poll(() => store.health(), { timeout: 10_000 }).toEqual({ ok: true });
  expect(await lobbyOf(store, ada)).toEqual(lobby);
  expect(await say(store, ada, lobby, 'after')).toMatchObject({ seq: 2 });
});

test('what is acknowledged is on the disk even where the server is told not to wait for it', async () => {
  const server = await sharedPostgres();
  const url = await server.createDatabase();
  const name = new URL(url).pathname.slice(1);
  await server.query(`alter database ${name} set synchronous_commit = off`);
  const store = await openPostgres({ url });
  // A trigger sees what holds in the session that writes.
  await server.query(
    `create table seen (setting text);
     create function note() returns trigger language plpgsql as
       'begin insert into seen values (current_setting(''synchronous_commit'')); return new; end';
     create trigger note after insert on message for each row execute function note()`,
    url,
  );
  const ada = await addGuest(store, 'Ada');
  await say(store, ada, await lobbyOf(store, ada), 'safe');
  expect(await server.query('select setting from seen', url)).toEqual([{ setting: 'on' }]);
});

test('a role without special rights is enough, and a database of a newer Parley is left alone', async () => {
  const server = await sharedPostgres();
  const url = new URL(await server.createDatabase());
  const name = url.pathname.slice(1);
  await server.query(`create role plain login; grant create on database ${name} to plain`);
  await server.query('grant create on schema public to plain', url.href);
  url.username = 'plain';
  const store = await openPostgres({ url: url.href });
  await addGuest(store, 'Ada');
  await store.close();
  await openPostgres({ url: url.href });
  await server.query(`insert into migration values (999, 'from the future')`, server.urlOf(name));
  await expect(openPostgres({ url: url.href })).rejects.toThrow(/made by a newer Parley/);
});
