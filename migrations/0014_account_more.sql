-- More around accounts (room: account): counters with growing pauses, a change of one's sign-in address, a lost second
-- factor cleared by two people, and staff who sign in through their organization.

-- Counters of tries. Keys are hashes: no names and no addresses. What is in pause counts nothing more.
drop table rate_limit;
create table rate_limit (
  key bytea primary key,
  tries integer not null,
  since timestamptz not null,               -- when this count began; it ends at forget_at
  paused_until timestamptz,
  forget_at timestamptz not null
);
create index on rate_limit (forget_at);

-- A name took as many wrong passwords as a day allows. Known or not, it is written down alike; a sweep tells whoever it
-- belongs to and deletes the row.
create table tried_name (
  id uuid primary key,
  identifier text not null,
  created_at timestamptz not null
);
create index on tried_name (created_at);

-- 'limit': the account was opened in more places than it may; its browser is told when it comes back.
alter table session add column ended_why text check (ended_why in ('limit'));

-- Somebody wants another sign-in address: confirmed at the new one, stoppable from the old one, then applied by a sweep.
-- Stopped after it was applied, it is undone: the old address comes back.
create table email_change (
  id uuid primary key,
  account_id uuid not null references account,
  old_email text not null,
  new_email text not null,
  confirm_hash bytea not null unique,
  stop_hash bytea not null unique,
  asked_at timestamptz not null,
  asked_by uuid references account,         -- of the support desk; null: the person, signed in
  approved_by uuid references account,      -- somebody else of the desk
  approved_at timestamptz,
  expires_at timestamptz not null,          -- of the link to the new address, counted from its sending; of the approval before
  confirmed_at timestamptz,
  due_at timestamptz,
  applied_at timestamptz,
  stopped_at timestamptz,
  undone_at timestamptz,                    -- stopped after it was applied, and put right in the person's file too
  wrong_tries integer not null default 0,   -- at the link to the new address
  stop_tries integer not null default 0,    -- at the link to the old one
  check ((confirmed_at is null) = (due_at is null)),
  check (applied_at is null or confirmed_at is not null),
  check (asked_by <> account_id),
  check (approved_by <> asked_by and approved_by <> account_id),
  check ((approved_by is null) = (approved_at is null)),
  check (asked_by is null or confirmed_at is null or approved_by is not null)
);
create unique index on email_change (account_id) where applied_at is null and stopped_at is null;
create index on email_change (due_at) where applied_at is null and stopped_at is null;
create index on email_change (stopped_at) where applied_at is not null and undone_at is null;

-- A second factor was lost. One person asks, another one approves, the holder can stop it, a sweep does it.
create table factor_clearing (
  id uuid primary key,
  account_id uuid not null references account,
  what text not null check (what in ('codes', 'passkeys')),
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  expires_at timestamptz not null,          -- nobody approved it until then
  approved_by uuid references account,
  approved_at timestamptz,
  due_at timestamptz,
  applied_at timestamptz,
  stopped_at timestamptz,
  stopped_by uuid references account,       -- null: the holder, by the link in the letter
  stop_hash bytea not null unique,
  stop_tries integer not null default 0,
  check (asked_by <> account_id),
  check (approved_by <> asked_by and approved_by <> account_id),
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (due_at is null)),
  check (applied_at is null or approved_by is not null)
);
create unique index on factor_clearing (account_id) where applied_at is null and stopped_at is null;
create index on factor_clearing (due_at) where applied_at is null and stopped_at is null;

-- Staff accounts that belong to a person at an OpenID Connect provider: known by issuer and subject, by nothing else.
create table staff_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null unique references account,
  created_at timestamptz not null,
  last_signed_in_at timestamptz not null,
  primary key (issuer, subject)
);

-- Answers of the provider that were taken: each opens one session.
create table sign_on_answer (
  state_hash bytea primary key,
  used_at timestamptz not null
);

-- A kept form goes when its page is sent: found by whose it is.
create index on parked_form (account_id);
