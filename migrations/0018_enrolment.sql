-- The first passkey of somebody of the staff asks for a code that came another way than the password (room: account): from
-- the command line that added them, or from the administrators who took lost passkeys away. Good once, for 24 hours.
-- Row-level security: 0020.
create table enrolment_code (
  account_id uuid primary key references account,
  code_hash bytea not null,                 -- SHA-256 of 16 random signs of 23, about 72 bits
  expires_at timestamptz not null
);
