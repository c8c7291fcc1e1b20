-- messages that somebody has shown to those who may act on them
create table report (
  id text primary key,
  at bigint not null,
  reporter_id text not null references person,
  reason text not null,
  words text not null,
  message_id text not null references message,
  room_id text not null references room,
  author_id text not null references person,
  -- as it was then
  text text not null,
  resolved_at bigint,
  resolved_by text references person,
  outcome text
);
create unique index report_by_message on report (message_id, reporter_id);
create index report_by_reporter on report (reporter_id, resolved_at);
create index report_by_room on report (room_id, id);
