-- "C", as everywhere: a column is looked up in an index of another collation by reading all of it
alter table block alter column person_id type text collate "C";
alter table block alter column blocked_id type text collate "C";
alter table block alter column pair type text collate "C";
alter table report alter column id type text collate "C";
alter table report alter column reporter_id type text collate "C";
alter table report alter column message_id type text collate "C";
alter table report alter column room_id type text collate "C";
alter table report alter column author_id type text collate "C";
alter table report alter column resolved_by type text collate "C";
-- the queue is of those that are open, however many were closed
create index report_open on report (id) where resolved_at is null;
