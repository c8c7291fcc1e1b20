-- of 10,000 people a page of those of one role, or of those who are kept out, is read without the others
create index person_by_role on person (role, name_key, id);
create index person_deactivated on person (name_key, id) where deactivated_at is not null;

-- as wide as all other numbers
alter table room alter column is_default type bigint;
alter table member alter column hidden_seq type bigint;
