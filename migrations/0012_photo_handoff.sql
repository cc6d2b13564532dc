-- A photo taken with a phone for somebody who is signed in at a computer (room: photo). The link in the picture code is
-- derived from the id and the secret, and so are the four digits: the row holds neither.
create table photo_handoff (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  session_id uuid not null references session on delete cascade,  -- the computer's: when it ends, the phone can do nothing
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,         -- wrong digits; five close it
  phone_hash bytea,                         -- of the key that the phone got for the right digits: one phone only
  connected_at timestamptz,
  sending_until timestamptz,                -- a photo is being taken in
  received_at timestamptz,
  ended_at timestamptz                      -- another one was made in its place
);
create unique index one_handoff on photo_handoff (session_id, case_id) where ended_at is null;
create index on photo_handoff (account_id, created_at);
