-- how many seconds lie between two messages of one member; 0: no matter
alter table room add column slow_mode bigint not null default 0;
-- until when they read and do not post, and when they posted last
alter table member add column muted_until bigint;
alter table member add column posted_at bigint;
