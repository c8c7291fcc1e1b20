-- who somebody is to the whole community: guests alone so far
alter table person add column role text not null default 'guest'
  check (role in ('owner', 'admin', 'member', 'guest', 'bot'));
alter table person drop column kind;
alter table person add column handle text;
create unique index person_by_handle on person (handle);
alter table person add column deactivated_at integer;

-- there is one owner
create unique index person_owner on person (role) where role = 'owner';

-- all rooms so far were public
alter table room rename column kind to former_kind;
alter table room add column kind text not null default 'public'
  check (kind in ('public', 'private', 'direct', 'group'));
alter table room drop column former_kind;
