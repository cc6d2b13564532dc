-- Being in Canada (room: declaration).
create table declaration (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  wording text not null,                    -- version of the profile's wording
  signed_text jsonb not null,               -- what was read and signed, word for word: {statements, sign}
  language text not null check (language in ('en', 'fr')),
  typed_name text not null,
  co_signed_name text,                      -- typed by a person of 14 to 17 beside the parent
  made_at timestamptz not null,
  from_address text not null
);
create index on declaration (case_id, made_at);

create table absence (
  id uuid primary key,
  case_id uuid not null references case_file,
  country text not null,
  expected_return date,
  told_at timestamptz not null,
  back_at timestamptz
);
create unique index one_absence on absence (case_id) where back_at is null;

-- Home and mailing addresses; a change adds a row and ends the one before (room: address).
create table address (
  id uuid primary key,
  case_id uuid not null references case_file,
  kind text not null check (kind in ('home', 'mailing')),
  care_of text not null default '',
  line1 text not null,
  line2 text not null default '',
  city text not null,
  province text not null,
  postal_code text not null,
  insisted boolean not null default false,  -- the person was asked about a doubt and kept it
  account_id uuid not null references account,
  since timestamptz not null,
  until timestamptz
);
create unique index one_address on address (case_id, kind) where until is null;

-- A new address between its pages: kept until it is saved, so that nothing typed is lost.
create table address_draft (
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  kind text not null check (kind in ('home', 'mailing')),
  same_as text not null default '',         -- 'home', or the case of a family member; '' for an address of its own
  care_of text not null default '',
  line1 text not null,
  line2 text not null default '',
  city text not null,
  province text not null,
  postal_code text not null,
  insisted boolean not null default false,
  at timestamptz not null,
  primary key (case_id, account_id, kind)
);
create index on address_draft (at);
