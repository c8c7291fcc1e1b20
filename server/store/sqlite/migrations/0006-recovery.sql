-- secrets that set another password, once: codes that somebody keeps, and links from an admin
create table recovery (
  secret_hash blob primary key,
  person_id text not null references person,
  kind text not null check (kind in ('code', 'link')),
  created_at integer not null,
  -- null: never
  expires_at integer
) strict, without rowid;
create index recovery_by_person on recovery (person_id, kind);
