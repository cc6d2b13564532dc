-- People who may look, and do nothing (room: representative). Their accounts are made by us, when a person invites them.
alter table account drop constraint account_kind_check;
alter table account add constraint account_kind_check check (kind in ('applicant', 'representative', 'staff'));

-- An authority on record: who may see what of one case, from when to when. The row stays when it ends.
create table representation (
  id uuid primary key,
  number text not null unique,              -- what people read out: A-XXXX-XXXX
  case_id uuid not null references case_file,
  account_id uuid not null references account, -- the representative's
  invited_by uuid not null references account, -- ends, too, when this account stops acting for the case
  invited_at timestamptz not null,
  name text not null,
  firm text not null default '',
  licence_body text not null,               -- a code of the room's list; 'unpaid' for a helper who takes no money
  licence_number text not null default '',
  email text not null,
  sees text[] not null check (sees <@ array['status', 'address', 'photo', 'proof'] and cardinality(sees) > 0),
  from_on date not null,
  to_on date not null,
  revoked_at timestamptz,
  revoked_by uuid references account,
  check (from_on <= to_on),
  check ((licence_body = 'unpaid') or licence_number <> '')
);
create index on representation (account_id) where revoked_at is null;
create index on representation (case_id);
create index on representation (lower(email));
