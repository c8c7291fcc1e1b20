-- one-time codes (RFC 6238), a second factor beside the password
create table totp (
  person_id text collate "C" primary key references person,
  -- encrypted: see docs/decisions/0015-second-factors-and-passkeys.md
  secret bytea not null,
  -- null until a code of it was given: from then on codes are asked for
  confirmed_at bigint,
  -- the step of time of the last code that was taken: none opens twice
  last_step bigint not null
);

create table passkey (
  -- the credential's own, in base64url
  id text collate "C" primary key,
  person_id text collate "C" not null references person,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  -- how the authenticator is reached, as it says itself, with commas between
  transports text not null,
  created_at bigint not null,
  seen_at bigint
);
create index passkey_by_person on passkey (person_id);

-- challenges that a passkey has answered: none is answered twice
create table spent_challenge (
  nonce bytea primary key,
  expires_at bigint not null
);
create index spent_challenge_by_expiry on spent_challenge (expires_at);

-- what all nodes sign challenges with: one row, of 244 random bits
create table server_key (
  id bigint primary key check (id = 1),
  key bytea not null
);
insert into server_key (id, key)
  values (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
