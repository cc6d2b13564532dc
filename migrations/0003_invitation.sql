-- We ask, they answer (room: invitation). The token itself is never stored: it is derived, and its hash compared.
create table invitation (
  id uuid primary key,
  application_id uuid not null references application,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  reply_by date not null,
  expires_at timestamptz not null,
  reminders integer not null default 0,     -- how many of the profile's reminder days are behind us
  last_reminder_at timestamptz,
  wrong_tries integer not null default 0,   -- since wrong_since; they close this link for a day, not the person
  wrong_since timestamptz,
  draft jsonb,                              -- answers until they are submitted
  draft_at timestamptz,
  answered_at timestamptz,
  receipt text,                             -- of the answers
  expired_at timestamptz,                   -- recorded by the worker; the link ends at expires_at in any case
  superseded_at timestamptz
);
create index on invitation (application_id, created_at);
create index on invitation (created_at) where answered_at is null and superseded_at is null and expired_at is null;
create unique index one_open_invitation on invitation (application_id) where superseded_at is null;

-- Whoever will not use the portal (uses_portal false) is asked nothing else.
create table answer (
  invitation_id uuid not null references invitation,
  person_id uuid not null references person,
  uses_portal boolean not null,
  email text,
  in_canada boolean,
  abroad_country text,
  expected_return date,
  last_entry_on date,
  last_entry_place text,
  own_account boolean not null default false,
  primary key (invitation_id, person_id),
  check (not uses_portal or (email is not null and in_canada is not null))
);
