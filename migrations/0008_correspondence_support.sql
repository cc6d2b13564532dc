-- Emails are rows written with the change that owes them (room: correspondence).
create table outbox (
  id uuid primary key,
  letter text not null,
  event_seq bigint not null references audit (seq),
  to_account_id uuid references account,
  to_address text not null,
  language text not null check (language in ('en', 'fr')),
  case_id uuid references case_file,
  params jsonb not null,                    -- row ids only: words, names and secrets are put in when it is sent
  message_id text not null unique,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  lease_id uuid,
  lease_until timestamptz,
  sent_at timestamptz,
  gave_up_at timestamptz,
  last_error text,
  unique (event_seq, letter, to_address)
);
create index on outbox (due_at) where sent_at is null and gave_up_at is null;
create index on outbox (case_id);

-- The local mailbox of the demonstration; empty in production.
create table demo_mail (
  id bigint generated always as identity primary key,
  message_id text not null,
  to_address text not null,
  from_address text not null,
  subject text not null,
  raw bytea not null,
  text_part text not null,
  html_part text not null,
  at timestamptz not null
);

-- What people ask of us without being signed in (rooms: support, guidance).
create table support_request (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('email', 'invitation', 'access', 'photo', 'card', 'technical', 'other')),
  application_number text not null default '',
  email text not null,
  language text not null check (language in ('en', 'fr')),
  message text not null,
  created_at timestamptz not null,
  reply_by date not null,
  done_at timestamptz,
  done_by uuid references account
);
create index on support_request (reply_by) where done_at is null;

create table problem_report (
  id uuid primary key,
  page text not null,
  language text not null,
  choices text[] not null,
  created_at timestamptz not null
);
