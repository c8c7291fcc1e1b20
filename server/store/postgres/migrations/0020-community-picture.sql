-- what the community shows of itself: one row at most, of bytes that the server has made
create table community_picture (
  id bigint primary key check (id = 1),
  -- changes with the bytes, and stands in their address
  version text not null,
  bytes bytea not null
);
