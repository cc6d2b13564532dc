-- What the authority approved, and the people on it (room: intake).
create table application (
  id uuid primary key,
  number text not null unique,
  made_on date not null,                    -- fixes who was a minor
  approved_on date not null,
  category text not null,                   -- a code of the profile
  language text not null check (language in ('en', 'fr')),
  fingerprint text not null,                -- SHA-256 of what came in: the same file twice changes nothing
  received_at timestamptz not null
);

create table person (
  id uuid primary key,
  application_id uuid not null references application,
  role text not null check (role in ('principal', 'spouse', 'dependant')),
  uci text not null unique check (uci ~ '^(\d{8}|\d{10})$'),
  family_name text not null,                -- a single name stands here
  given_names text not null default '',
  birth_date date not null,
  birth_place text not null,
  birth_country text not null,              -- countries are ISO 3166-1 alpha-2 codes; XX is stateless
  sex text not null,
  marital_status text not null,
  citizenship text not null,
  passport_number text not null,
  passport_country text not null,
  passport_valid_until date not null,
  email text,
  language text not null check (language in ('en', 'fr'))
);
create index on person (application_id);
create unique index one_principal on person (application_id) where role = 'principal';
