-- More ways to prove who one is (room: account): passkeys, codes from an app, recovery codes; and what a session is told by.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_id text not null unique,       -- base64url, chosen by the authenticator
  public_key bytea not null,
  counter bigint not null,                  -- what the authenticator last counted; 0 for those that do not count
  transports text[] not null default '{}',
  synced boolean not null,                  -- whether it may live on several devices (backup eligible)
  backed_up boolean not null,               -- whether it did when last used
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkey (account_id);

-- What an authenticator must sign: used once, for one purpose, within five minutes by our clock.
create table passkey_challenge (
  challenge text primary key,               -- 32 random bytes, base64url
  purpose text not null check (purpose in ('register', 'sign-in', 'confirm')),
  session_id uuid,                          -- null: somebody without a session
  expires_at timestamptz not null,
  check ((session_id is null) = (purpose = 'sign-in'))
);
create index on passkey_challenge (expires_at);

-- Codes from an authenticator app (RFC 6238). The secret is sealed (AES-256-GCM) for its account.
create table code_app (
  account_id uuid primary key references account,
  sealed_secret bytea not null,
  last_step bigint not null,                -- the newest 30-second step whose code was used: none is used twice
  created_at timestamptz not null,
  last_used_at timestamptz
);

-- Ten at a time, each good once in the place of an app's code. `selector` finds the row, the hash (argon2id) proves.
create table recovery_code (
  account_id uuid not null references account,
  selector text not null,
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, selector)
);

-- Shorter than a password alone may be: good only while codes from an app are asked for too.
alter table account add column password_short boolean not null default false;

-- 'second-step': the password was right, the second thing is still missing. 'add-passkey': staff who need a passkey first.
alter table session drop constraint session_scope_check;
alter table session add constraint session_scope_check
  check (scope in ('full', 'choose-password', 'second-step', 'add-passkey'));
-- When the person last proved who they are; what could lock them out asks for that within five minutes.
alter table session add column stepped_up_at timestamptz;
-- What the person may know a session by. No complete address and no fingerprint is kept.
alter table session add column browser text not null default '';
alter table session add column system text not null default '';
alter table session add column network text not null default '';
