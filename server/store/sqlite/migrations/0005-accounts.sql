-- what all rooms and people here belong to: one row
create table community (
  id integer primary key check (id = 1),
  name text not null,
  joining text not null check (joining in ('anyone', 'sign-up', 'invitation'))
) strict, without rowid;
insert into community (id, name, joining) values (1, 'Parley', 'anyone');

create table password (
  person_id text primary key references person,
  -- argon2id, as a PHC string
  hash text not null,
  changed_at integer not null
) strict, without rowid;

-- what a session is used with, in words that its owner recognises
alter table session add column device text not null default '';
create index session_by_person on session (person_id);

-- devices that somebody has signed in on: see docs/decisions/0012-sign-in.md
create table device (
  key_hash blob primary key,
  person_id text not null references person,
  seen_at integer not null
) strict, without rowid;
create index device_by_person on device (person_id, seen_at);

create table invitation (
  id text primary key,
  token_hash blob not null unique,
  role text not null check (role in ('admin', 'member', 'guest')),
  -- null: as often as one likes
  uses_left integer check (uses_left >= 0),
  used integer not null default 0,
  created_at integer not null,
  created_by text not null references person,
  expires_at integer,
  revoked_at integer
) strict;
