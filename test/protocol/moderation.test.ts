import { expect, test } from 'vitest';
import { newId } from '../../protocol/uuid.ts';
import { Cast, type CastName, castNames } from '../kit/cast.ts';

const forbidden = { ok: false, error: { code: 'forbidden' } };

test('whoever is muted neither types nor signals, reads on, and is no news to others', async () => {
  const cast = await Cast.assemble();
  const { id: roomId } = await cast.room('private');
  const [moderator, member] = [cast.player('moderator'), cast.player('member')];
  const personId = member.person.id;
  cast.store.tell();
  for (const player of cast.players.values()) player.heard.length = 0;
  expect(await moderator.ask('member:mute', { roomId, personId, until: null })).toMatchObject({
    ok: true,
  });
  cast.store.tell();
  const heard = [...cast.players].filter(([, player]) => player.heard.length > 0);
  expect(heard.map(([name]) => name)).toEqual(['member']);
  expect(member.heard.join()).toContain('"mutedUntil":null');
  expect(await member.ask('typing:set', { roomId, typing: true })).toMatchObject(forbidden);
  expect(await member.ask('signal:send', { roomId, name: 'wave' })).toMatchObject(forbidden);
  expect(await member.ask('message:list', { roomId })).toMatchObject({ ok: true });
  await moderator.ask('member:unmute', { roomId, personId });
  expect(await member.ask('signal:send', { roomId, name: 'wave' })).toMatchObject({ ok: true });
});

test('in slow mode members signal nothing but that they type', async () => {
  const cast = await Cast.assemble();
  const { id: roomId } = await cast.room('private');
  const [moderator, member] = [cast.player('moderator'), cast.player('member')];
  const signal = { roomId, name: 'wave', data: 'hello' };
  const slow = (slowMode: number) => moderator.ask('room:update', { roomId, slowMode });
  expect(await slow(3600)).toMatchObject({ ok: true });
  expect(await member.ask('signal:send', signal)).toMatchObject(forbidden);
  expect(await moderator.ask('signal:send', signal)).toMatchObject({ ok: true });
  expect(await member.ask('typing:set', { roomId, typing: true })).toMatchObject({ ok: true });
  expect(member.heard.filter((event) => event.includes('"wave"'))).toHaveLength(1);
  await slow(0);
  expect(await member.ask('signal:send', signal)).toMatchObject({ ok: true });
});

test('between two of whom one has blocked the other there are no signals either, and nobody is told why', async () => {
  const cast = await Cast.assemble();
  const [owner, member] = [cast.player('owner'), cast.player('member')];
  await cast.room('public');
  const pair = { id: newId(), personId: member.person.id };
  await owner.ask('direct:open', pair);
  cast.store.tell();
  member.heard.length = 0;
  await owner.ask('person:block', { personId: member.person.id });
  cast.store.tell();
  expect(member.heard).toEqual([]);
  for (const player of [owner, member]) {
    const signal = { roomId: pair.id, name: 'wave' };
    expect(await player.ask('signal:send', signal)).toMatchObject(forbidden);
    expect(await player.ask('typing:set', { roomId: pair.id, typing: true })).toMatchObject(
      forbidden,
    );
  }
  expect(JSON.stringify(await member.ask('feed:sync', { cursors: [] }))).not.toMatch(
    /severed|block/i,
  );
});

test('a report of a private room is heard of by those who may act on it, and its words by nobody', async () => {
  const cast = await Cast.assemble();
  const { id: roomId, messageId } = await cast.room('private');
  cast.store.tell();
  for (const player of cast.players.values()) player.heard.length = 0;
  const report = { roomId, messageId, reason: 'hate', words: 'green-canary' };
  expect(await cast.player('member').ask('message:report', report)).toMatchObject({ ok: true });
  cast.store.tell();
  const heard = castNames.filter((name) => cast.player(name).heard.length > 0);
  const handlers: CastName[] = ['moderator', 'admin', 'founder', 'adminWithin'];
  expect(heard).toEqual(handlers);
  for (const name of castNames) {
    const player = cast.player(name);
    expect(player.heard.join()).not.toContain('canary');
    const answer = JSON.stringify(await player.ask('report:list', {}));
    expect(answer.includes('green-canary')).toBe(handlers.includes(name));
    // Of the room itself whoever is not in it learns nothing by it.
    if (name === 'admin' || name === 'founder') expect(answer).not.toContain(roomId);
  }
});
