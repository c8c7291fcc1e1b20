-- who wants to hear no more of whom
create table block (
  person_id text not null references person,
  blocked_id text not null references person,
  -- the two, as a direct room of theirs has it
  pair text not null,
  -- null: no longer; the row stays for devices that have not heard of it
  blocked_at integer,
  -- counted in the person's home feed
  home_version integer not null,
  primary key (person_id, blocked_id)
) strict, without rowid;
create index block_by_pair on block (pair);
create index block_by_home_version on block (person_id, home_version);
