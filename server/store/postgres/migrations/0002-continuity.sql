-- what tells a database that went on from one that was restored: see server/store/sql/continuity.ts
create table continuity (
  name text primary key,
  value text not null
);
