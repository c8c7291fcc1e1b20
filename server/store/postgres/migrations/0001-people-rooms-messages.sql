-- "C": names, addresses and ids sort by their bytes, as in SQLite, whatever the server's language is
create table person (
  id text collate "C" primary key,
  kind text not null check (kind in ('guest')),
  name text not null,
  name_key text collate "C" not null,
  created_at bigint not null,
  seen_at bigint not null,
  home_epoch text not null,
  home_version bigint not null
);
create index person_by_name on person (name_key, seen_at);

create table session (
  id text collate "C" primary key,
  token_hash bytea not null unique,
  person_id text collate "C" not null references person,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);

create table room (
  id text collate "C" primary key,
  kind text not null check (kind in ('channel')),
  slug text collate "C" not null unique,
  name text not null,
  topic text not null,
  created_at bigint not null,
  created_by text collate "C" references person,
  epoch text not null,
  version bigint not null,
  seq bigint not null,
  -- the version at which the room's own attributes last changed
  row_version bigint not null,
  members bigint not null
  -- every message writes its room's row anew: space for that on the same page spares the indexes
) with (fillfactor = 50);

create table member (
  room_id text collate "C" not null references room,
  person_id text collate "C" not null references person,
  joined_at bigint not null,
  left_at bigint,
  read_seq bigint not null,
  -- counted in the room's feed
  version bigint not null,
  -- counted in the person's home feed
  home_version bigint not null,
  primary key (room_id, person_id)
) with (fillfactor = 80);
create index member_by_version on member (room_id, version);
create index member_by_home_version on member (person_id, home_version);

create table message (
  id text collate "C" primary key,
  room_id text collate "C" not null references room,
  author_id text collate "C" not null references person,
  seq bigint not null,
  version bigint not null,
  text text not null,
  sent_at bigint not null
);
create unique index message_by_seq on message (room_id, seq);
create unique index message_by_version on message (room_id, version);

-- one row that a failing store rewrites to find out whether it can write again
create table probe (
  id bigint primary key,
  filler bytea not null
);
