-- one-time codes (RFC 6238), a second factor beside the password
create table totp (
  person_id text primary key references person,
  -- encrypted: see docs/decisions/0015-second-factors-and-passkeys.md
  secret blob not null,
  -- null until a code of it was given: from then on codes are asked for
  confirmed_at integer,
  -- the step of time of the last code that was taken: none opens twice
  last_step integer not null
) strict, without rowid;

create table passkey (
  -- the credential's own, in base64url
  id text primary key,
  person_id text not null references person,
  name text not null,
  public_key blob not null,
  counter integer not null,
  -- how the authenticator is reached, as it says itself, with commas between
  transports text not null,
  created_at integer not null,
  seen_at integer
) strict, without rowid;
create index passkey_by_person on passkey (person_id);

-- challenges that a passkey has answered: none is answered twice
create table spent_challenge (
  nonce blob primary key,
  expires_at integer not null
) strict, without rowid;
create index spent_challenge_by_expiry on spent_challenge (expires_at);

-- what all nodes sign challenges with: one row
create table server_key (
  id integer primary key check (id = 1),
  key blob not null
) strict, without rowid;
insert into server_key (id, key) values (1, randomblob(32));
