-- what a room is about, in more words than a topic has
alter table room add column description text not null default '';
-- whoever is new enters it, as they do the lobby
alter table room add column is_default integer not null default 0;
create index room_default on room (id) where is_default = 1;
-- a room of a few stands in its member's list again once it has a message after this one
alter table member add column hidden_seq integer;
