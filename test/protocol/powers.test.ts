import { expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { Cast } from '../kit/cast.ts';

test('a person who is deactivated is nobody on every connection, until they are reactivated and come back', async () => {
  const cast = await Cast.assemble();
  const [admin, outsider] = [cast.player('admin'), cast.player('outsider')];
  const personId = outsider.person.id;
  expect(await outsider.ask('room:list', {})).toMatchObject({ ok: true });
  expect(await admin.ask('person:deactivate', { personId })).toMatchObject({ ok: true });
  cast.store.tell();
  expect(outsider.isClosed).toBe(true);
  const unauthenticated = { ok: false, error: { code: 'unauthenticated' } };
  expect(await outsider.ask('room:list', {})).toMatchObject(unauthenticated);
  await admin.ask('person:reactivate', { personId });
  // Their session has ended for good: they have to sign in.
  const { token } = outsider;
  expect(await outsider.ask('session:resume', { token })).toMatchObject(unauthenticated);
});

test('a role counts at once on connections that were open before', async () => {
  const cast = await Cast.assemble();
  const [founder, outsider] = [cast.player('founder'), cast.player('outsider')];
  expect(await outsider.ask('audit:list', {})).toMatchObject({ error: { code: 'forbidden' } });
  // An admin has an account.
  cast.store.sql('update person set handle = ? where id = ?', 'outsider', outsider.person.id);
  await founder.ask('person:set-role', { personId: outsider.person.id, role: 'admin' });
  expect(await outsider.ask('audit:list', {})).toMatchObject({
    result: {
      entries: [{ act: 'person:set-role', byId: founder.person.id, detail: 'admin' }],
      people: [{ id: expect.any(String) }, { id: expect.any(String) }],
      more: false,
    },
  });
});

test('what is done to the members of a room is in the audit log', async () => {
  const cast = await Cast.assemble();
  const { id: roomId } = await cast.room('private');
  const [owner, member] = [cast.player('owner'), cast.player('member')];
  const personId = member.person.id;
  await owner.ask('member:appoint', { roomId, personId, role: 'moderator' });
  await owner.ask('member:remove', { roomId, personId });
  await owner.ask('room:archive', { roomId });
  const reply = await cast.player('admin').ask('audit:list', {});
  expect(reply).toMatchObject({
    result: {
      entries: [
        { act: 'room:archive', roomId, personId: null },
        { act: 'member:remove', roomId, personId },
        { act: 'member:appoint', roomId, personId, detail: 'moderator' },
      ],
    },
  });
});

test('a room is found at its former address, by those who may know of it', async () => {
  const cast = await Cast.assemble();
  const [owner, outsider] = [cast.player('owner'), cast.player('outsider')];
  for (const state of ['public', 'private'] as const) {
    const { id: roomId, slug } = await cast.room(state);
    await owner.ask('room:update', { roomId, name: `Renamed ${state}` });
    const found = { ok: true, result: { room: { id: roomId, name: `Renamed ${state}` } } };
    expect(await owner.ask('room:find', { slug })).toMatchObject(found);
    const seen = state === 'public' ? found : { ok: false, error: { code: 'not_found' } };
    expect(await outsider.ask('room:find', { slug })).toMatchObject(seen);
  }
});

test('a private room’s address is never the reason for a conflict', async () => {
  const cast = await Cast.assemble();
  const create = (name: 'owner' | 'guest', kind: string) =>
    cast.player(name).ask('room:create', { id: newId(), name: 'Plans', kind });
  for (const reply of [await create('owner', 'private'), await create('owner', 'private')]) {
    expect(reply).toMatchObject({ ok: true });
  }
  expect(await create('guest', 'public')).toMatchObject({ ok: true });
  expect(await create('guest', 'private')).toMatchObject({ error: { code: 'forbidden' } });
});

test('a direct room is with somebody else, and a group names each of the others once', async () => {
  const cast = await Cast.assemble();
  const [guest, member] = [cast.player('guest'), cast.player('member')];
  const me = guest.person.id;
  const other = member.person.id;
  for (const [command, input, field] of [
    ['direct:open', { personId: me }, 'personId'],
    ['group:create', { people: [me, other] }, 'people'],
    ['group:create', { people: [other, other] }, 'people'],
    ['group:create', { people: [other] }, 'people'],
  ] as const) {
    const reply = await guest.ask(command, { id: newId(), ...input });
    expect(reply).toMatchObject({ error: { code: 'invalid', field } });
  }
  const first = await guest.ask('direct:open', { id: newId(), personId: other });
  const second = await member.ask('direct:open', { id: newId(), personId: me });
  expect(first.ok && second.ok && [first.result, second.result]).toMatchObject([
    { room: { kind: 'direct', name: '' } },
    { room: first.ok ? (first.result as { room: object }).room : null },
  ]);
});
