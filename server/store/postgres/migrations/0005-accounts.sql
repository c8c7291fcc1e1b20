-- what all rooms and people here belong to: one row
create table community (
  id bigint primary key check (id = 1),
  name text not null,
  joining text not null check (joining in ('anyone', 'sign-up', 'invitation'))
);
insert into community (id, name, joining) values (1, 'Parley', 'anyone');

create table password (
  person_id text collate "C" primary key references person,
  -- argon2id, as a PHC string
  hash text not null,
  changed_at bigint not null
);

-- what a session is used with, in words that its owner recognises
alter table session add column device text not null default '';
create index session_by_person on session (person_id);

-- devices that somebody has signed in on: see docs/decisions/0012-sign-in.md
create table device (
  key_hash bytea primary key,
  person_id text collate "C" not null references person,
  seen_at bigint not null
);
create index device_by_person on device (person_id, seen_at);

create table invitation (
  id text collate "C" primary key,
  token_hash bytea not null unique,
  role text not null check (role in ('admin', 'member', 'guest')),
  -- null: as often as one likes
  uses_left bigint check (uses_left >= 0),
  used bigint not null default 0,
  created_at bigint not null,
  created_by text collate "C" not null references person,
  expires_at bigint,
  revoked_at bigint
);
