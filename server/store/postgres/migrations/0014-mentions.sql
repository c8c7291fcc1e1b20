-- whom a message mentions, as JSON; null where it is nobody
alter table message add column mentions text;
-- deleted messages are few, and do not count as unread
create index message_deleted on message (room_id, seq) where deleted_at is not null;

-- which messages mention somebody; person_id is null where it is everybody in the room
create table mention (
  room_id text collate "C" not null references room,
  seq bigint not null,
  person_id text collate "C" references person,
  author_id text collate "C" not null references person
);
create index mention_by_message on mention (room_id, seq);
create index mention_by_person on mention (room_id, person_id, seq);

-- what a room is to its member alone
alter table member add column notify text not null default 'all'
  check (notify in ('all', 'mentions', 'nothing'));
alter table member add column favourite bigint not null default 0;
