-- What somebody says is wrong in what we hold, and what became of it (room: data). Privacy Act, s. 12(2): a correction
-- that is asked for and not made stands beside the information as a notation; the row is that notation.
create table correction_request (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  part text not null,                       -- which part of the data, by its name there
  wrong text not null,
  should_be text not null,
  evidence text not null default '',
  language text not null check (language in ('en', 'fr')),
  asked_at timestamptz not null,
  reply_by date not null,
  outcome text check (outcome in ('corrected', 'refused')),
  answer text,                              -- what was done, or why not; read by the person
  decided_at timestamptz,
  decided_by uuid references account,
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (answer is null)
    and (outcome is null) = (decided_by is null))
);
create index on correction_request (case_id, asked_at);
-- What one account was written, and asked for.
create index on outbox (to_account_id);
create index on outbox (lower(to_address));
create index on support_request (lower(email));
create index on receipt (account_id);
create index on audit (actor_id, seq);
create index on correction_request (reply_by) where outcome is null;
