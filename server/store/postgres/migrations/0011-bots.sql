-- the people of a large community are listed by name, a page at a time
create index person_by_name_key on person (name_key, id);

-- which admin made a bot
alter table person add column made_by text collate "C" references person;
create index person_by_maker on person (made_by);

-- a bot's token is a session that does not run out, for what these words allow alone; null: a person's
alter table session add column scopes text;
-- which admin made the token: it does not outlive their power
alter table session add column made_by text collate "C" references person;
