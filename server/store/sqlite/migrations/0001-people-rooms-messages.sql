create table person (
  id text primary key,
  kind text not null check (kind in ('guest')),
  name text not null,
  name_key text not null,
  created_at integer not null,
  seen_at integer not null,
  home_epoch text not null,
  home_version integer not null
) strict;
create index person_by_name on person (name_key, seen_at);

create table session (
  id text primary key,
  token_hash blob not null unique,
  person_id text not null references person,
  created_at integer not null,
  seen_at integer not null,
  expires_at integer not null
) strict;

create table room (
  id text primary key,
  kind text not null check (kind in ('channel')),
  slug text not null unique,
  name text not null,
  topic text not null,
  created_at integer not null,
  created_by text references person,
  epoch text not null,
  version integer not null,
  seq integer not null,
  -- the version at which the room's own attributes last changed
  row_version integer not null,
  members integer not null
) strict;

create table member (
  room_id text not null references room,
  person_id text not null references person,
  joined_at integer not null,
  left_at integer,
  read_seq integer not null,
  -- counted in the room's feed
  version integer not null,
  -- counted in the person's home feed
  home_version integer not null,
  primary key (room_id, person_id)
) strict, without rowid;
create index member_by_version on member (room_id, version);
create index member_by_home_version on member (person_id, home_version);

create table message (
  id text primary key,
  room_id text not null references room,
  author_id text not null references person,
  seq integer not null,
  version integer not null,
  text text not null,
  sent_at integer not null
) strict;
create unique index message_by_seq on message (room_id, seq);
create unique index message_by_version on message (room_id, version);

-- one row that a failing store rewrites to find out whether it can write again
create table probe (
  id integer primary key,
  filler blob not null
) strict;
