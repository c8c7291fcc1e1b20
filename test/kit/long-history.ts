import type { MemoryStore } from './memory-store.ts';

/** A thousand messages in the lobby, one every three hours, up to now. */
export function fillLobby(store: MemoryStore, author: string): void {
  store.sql(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
     insert into message (id, room_id, author_id, seq, version, text, sent_at) select
       printf('0197a1b2-0000-7000-8000-%012d', i), room.id, person.id, i, room.version + i,
       case when i % 5 = 0 then 'line ' || i || ' is a long one: ' || printf('%.*c', i % 300, 'w') else 'line ' || i end,
       ? - (1000 - i) * 10800000
       from n, room, person where room.slug = 'lobby' and person.name = ?`,
    Date.now(),
    author,
  );
  store.sql("update room set seq = seq + 1000, version = version + 1000 where slug = 'lobby'");
}
