-- One person's way from approval to card: three tracks (room: case). Only case/move.ts changes a state.
create table case_file (
  id uuid primary key,
  person_id uuid not null unique references person,
  landing text not null check (landing in ('approved', 'invited', 'answered', 'account-ready', 'signed-in', 'declared',
    'confirmed', 'declined', 'away', 'on-hold', 'closed')),
  landing_since timestamptz not null,
  photo text not null check (photo in ('none', 'submitted', 'accepted', 'returned')),
  photo_since timestamptz not null,
  card text not null check (card in ('waiting', 'ordered', 'printed', 'mailed', 'delivered', 'returned-mail',
    'not-received', 'replaced')),
  card_since timestamptz not null,
  version integer not null default 1        -- counts every change: a decision on an older one is refused
);
create index on case_file (landing);
create index on case_file (photo, photo_since);
create index on case_file (card);

-- A number for every act of a person; the same form sent twice finds its first receipt.
create table receipt (
  number text primary key,
  once uuid not null unique,
  act text not null,
  case_id uuid references case_file,
  account_id uuid,
  at timestamptz not null
);
create index on receipt (case_id);

-- Append-only, hash-chained: each row's hash covers its entry and the hash before it (room: audit).
create table audit (
  seq bigint primary key,
  at timestamptz not null,
  act text not null,
  case_id uuid,
  actor_kind text not null,
  actor_id uuid,
  letters text[] not null default '{}',     -- what the act owes: each must be in the outbox
  entry text not null,                      -- the canonical JSON that is hashed
  hash bytea not null
);
create index on audit (case_id, seq);
create table audit_head (single boolean primary key default true check (single), seq bigint not null, hash bytea not null);
insert into audit_head (seq, hash) values (0, sha256('PR Portal audit'));
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();
