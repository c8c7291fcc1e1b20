-- which admin made a reset link: it does not outlive their power
alter table recovery add column made_by text references person;
