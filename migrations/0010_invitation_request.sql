-- Somebody asked for a new invitation. Known or not, the request is written down alike and answered later by a sweep, so
-- that neither words nor time tell who was invited (room: invitation). Deleted when it is answered.
create table invitation_request (
  id uuid primary key,
  number text not null,
  email text not null,
  created_at timestamptz not null
);
create index on invitation_request (created_at);
