-- what people say of how it is with them; times in Unix ms, over when they are past
create table availability (
  person_id text collate "C" primary key references person,
  version bigint not null,
  status_emoji text not null,
  status_text text not null,
  status_until bigint not null,
  -- do not disturb
  quiet_until bigint not null,
  invisible_until bigint not null,
  -- the status that others go on seeing of somebody invisible
  shown_emoji text not null,
  shown_text text not null,
  shown_until bigint not null
);
