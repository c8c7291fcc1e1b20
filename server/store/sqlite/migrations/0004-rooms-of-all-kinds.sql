-- what a member is to the room; whoever made one owns it
alter table member add column room_role text not null default 'member'
  check (room_role in ('member', 'moderator', 'owner'));
update member set room_role = 'owner' where exists (
  select 1 from room where room.id = member.room_id and room.created_by = member.person_id
);

alter table room add column archived_at integer;
alter table room add column announce_only integer not null default 0;
-- the two people of a direct room, by id: there is one for each two
alter table room add column pair text;
create unique index room_by_pair on room (pair);

-- where a room was to be found before it was renamed
create table former_slug (
  slug text primary key,
  room_id text not null references room
) strict;
create index former_slug_by_room on former_slug (room_id);

-- who did what to whom with the power over others that they have
create table audit (
  id text primary key,
  at integer not null,
  by_id text not null references person,
  act text not null,
  person_id text references person,
  room_id text references room,
  detail text not null
) strict;
