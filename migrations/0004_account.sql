-- What somebody signs in with (room: account). Applicants' accounts are made by us; staff accounts by an administrator.
create table account (
  id uuid primary key,
  kind text not null check (kind in ('applicant', 'staff')),
  person_id uuid unique references person,
  user_name text not null unique,
  display_name text not null,
  email text not null,
  language text not null check (language in ('en', 'fr')),
  roles text[] not null default '{}',
  password_hash text,
  password_set_at timestamptz,
  temporary_serial integer not null default 0, -- the temporary password follows from it and is stored nowhere
  temporary_expires_at timestamptz,         -- 14 days from sending; from making until it is sent; null when there is none
  temporary_tries integer not null default 0,
  created_at timestamptz not null,
  first_signed_in_at timestamptz,
  closed_at timestamptz,
  check ((kind = 'applicant') = (person_id is not null))
);
create index on account (lower(email));

-- Whose case an account may act in. Its own person's case is one of them.
create table acts_for (
  account_id uuid not null references account,
  case_id uuid not null references case_file,
  since timestamptz not null,
  until timestamptz,
  primary key (account_id, case_id)
);
create index on acts_for (case_id);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,         -- SHA-256 of 32 random bytes that only the browser holds
  account_id uuid not null references account,
  scope text not null check (scope in ('full', 'choose-password')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index on session (account_id);

create table reset_link (
  id uuid primary key,
  account_id uuid not null references account,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  superseded_at timestamptz,
  wrong_tries integer not null default 0
);
create index on reset_link (account_id);

-- Somebody asked for a way back in. Known or not, the request is written down alike and answered later by a sweep, so
-- that neither words nor time tell who has an account. Deleted when it is answered.
create table access_request (
  id uuid primary key,
  identifier text not null,
  created_at timestamptz not null
);
create index on access_request (created_at);

-- Counters of wrong tries (the library's own layout). Keys hold hashes, no names.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- A form that was posted after its session had ended waits here for the same person to sign in again.
create table parked_form (
  id uuid primary key,
  account_id uuid not null references account,
  page_id text not null,
  params jsonb not null,
  fields jsonb not null,
  file_key text,
  file_name text,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on parked_form (expires_at);
