-- secrets that set another password, once: codes that somebody keeps, and links from an admin
create table recovery (
  secret_hash bytea primary key,
  person_id text collate "C" not null references person,
  kind text not null check (kind in ('code', 'link')),
  created_at bigint not null,
  -- null: never
  expires_at bigint
);
create index recovery_by_person on recovery (person_id, kind);
