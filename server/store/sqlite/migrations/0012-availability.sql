-- what people say of how it is with them; times in Unix ms, over when they are past
create table availability (
  person_id text primary key references person,
  version integer not null,
  status_emoji text not null,
  status_text text not null,
  status_until integer not null,
  -- do not disturb
  quiet_until integer not null,
  invisible_until integer not null,
  -- the status that others go on seeing of somebody invisible
  shown_emoji text not null,
  shown_text text not null,
  shown_until integer not null
) strict, without rowid;
