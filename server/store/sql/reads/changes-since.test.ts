import { expect, test } from 'vitest';
import { changesSince } from './changes-since.ts';

test('who is in five hundred direct rooms is asked for with one question', () => {
  const home = { id: 'me', role: 'member', name: 'Ada', handle: null };
  const rooms = Array.from({ length: 500 }, (_, i) => ({
    id: `room-${i}`,
    kind: 'direct',
    room_id: `room-${i}`,
    left_at: null,
    archived_at: null,
  }));
  const people = rooms.map((room) => ({ ...home, room_id: room.id }));
  // The rooms come with the blocked, of whom there are none.
  const me = { ...home, home_epoch: 'e', home_version: 500 };
  const answers = [[[me]], [rooms, []], [people]];
  const steps = changesSince({ personId: 'me', cursors: [] });
  let step = steps.next();
  for (const results of answers) step = steps.next(results);
  expect(step.done).toBe(true);
  const found = step.done ? step.value : null;
  expect(found?.feeds[0]?.changes).toHaveLength(500);
  for (const change of found?.feeds[0]?.changes ?? []) {
    expect(change).toMatchObject({ people: [{ id: 'me', name: 'Ada', role: 'member' }] });
  }
});
