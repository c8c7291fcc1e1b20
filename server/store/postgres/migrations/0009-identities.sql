-- whom the people of another service are here: its issuer and its name for them, never an address of theirs
create table identity (
  issuer text not null,
  subject text not null,
  person_id text collate "C" not null references person,
  linked_at bigint not null,
  primary key (issuer, subject)
);
create unique index identity_by_person on identity (person_id, issuer);
