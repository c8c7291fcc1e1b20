-- where letters to somebody go: for the server to know, and for nobody to see
create table mail_address (
  person_id text primary key references person,
  -- in lower case
  address text not null,
  confirmed_at integer not null
) strict, without rowid;
create index mail_address_by_address on mail_address (address);

-- links that were sent to an address to be confirmed: each person's last
create table mail_confirmation (
  token_hash blob primary key,
  person_id text not null unique references person,
  address text not null,
  expires_at integer not null
) strict, without rowid;
