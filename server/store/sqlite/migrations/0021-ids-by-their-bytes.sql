-- the queue is of those that are open, however many were closed
create index report_open on report (id) where resolved_at is null;
