-- since when nothing is left of it but its place
alter table message add column deleted_at integer;
