-- An upload on its way to a verdict (room: photo). Written before the photo is looked at, so that no upload is lost when
-- a worker, or the whole server, dies in between. A newer one ends those before it, unless it turns out unusable.
create table photo_waiting (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  file_key text,                            -- the bytes as they came; null once they are deleted
  name text not null,
  received_at timestamptz not null,
  tries integer not null default 1,         -- tries that were begun and gave no answer
  next_try_at timestamptz not null,         -- until then whoever checks it has it alone
  done_at timestamptz,                      -- nobody checks it any more
  refusal jsonb                             -- why it cannot be used: shown until the next upload
);
create index on photo_waiting (case_id, received_at);
create index on photo_waiting (next_try_at) where done_at is null;
create index on photo_waiting (done_at) where done_at is not null and (file_key is not null or refusal is null);

-- A photo checked without an account. Holds nobody's name or address. Its picture goes within the hour, the findings with
-- their number later.
create table photo_check (
  id uuid primary key,
  number text not null unique,              -- to be read out; opens nothing
  token_hash bytea not null unique,         -- SHA-256 of what the address holds
  created_at timestamptz not null,
  raw_key text,                             -- the bytes as they came, only while they wait for a worker
  next_try_at timestamptz,
  failures integer not null default 0,
  image_key text,                           -- the prepared photo, until image_until
  image_until timestamptz not null,
  verdict jsonb,                            -- findings, marks, cut and size, or why it cannot be used
  forget_at timestamptz not null
);
create index on photo_check (next_try_at) where raw_key is not null;
create index on photo_check (image_until) where image_key is not null or raw_key is not null;
create index on photo_check (forget_at);

-- How often photos were checked without an account. Keys are hashes of addresses, and one for all together.
create table photo_check_count (
  key bytea primary key,
  since timestamptz not null,               -- the beginning of the window that is counted
  count integer not null
);
create index on photo_check_count (since);
