-- One submission each; a draft may be replaced, nothing submitted is overwritten (room: photo).
create table photo (
  id uuid primary key,
  case_id uuid not null references case_file,
  stage text not null check (stage in ('draft', 'submitted', 'accepted', 'returned')),
  file_key text not null,                   -- what we keep: re-encoded by us, without metadata
  sha256 text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  source jsonb not null,                    -- kind, width, height, bytes and name of what was sent
  fit jsonb,
  findings jsonb not null,
  rules text not null,                      -- version of the rule set
  taken_by text check (taken_by in ('professional', 'scan', 'self')),
  account_id uuid not null references account,
  uploaded_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by uuid references account
);
create unique index one_draft on photo (case_id) where stage = 'draft';
create unique index one_submitted on photo (case_id) where stage = 'submitted';
create unique index one_accepted on photo (case_id) where stage = 'accepted';
create index on photo (case_id, uploaded_at);

create table photo_return_reason (
  photo_id uuid not null references photo,
  code text not null,
  primary key (photo_id, code)
);

-- Officers (room: review).
create table claim (
  case_id uuid primary key references case_file,
  officer_id uuid not null references account,
  claimed_at timestamptz not null,
  until timestamptz not null
);

create table hold (
  id uuid primary key,
  case_id uuid not null references case_file,
  reason text not null,
  officer_id uuid not null references account,
  at timestamptz not null,
  released_at timestamptz,
  released_by uuid references account
);
create unique index one_hold on hold (case_id) where released_at is null;
