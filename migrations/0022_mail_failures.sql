-- Whose failure it is that an email does not go (room: correspondence).

-- The mail server said that this address takes no mail. Letters given up for any other reason leave the address alone.
alter table outbox add column unreachable_at timestamptz;
update outbox set unreachable_at = gave_up_at where gave_up_at is not null and last_error ~ '\m5\d\d\M.*\m5\.[12]\.';

-- One row while our mail server refuses us or is away: all mail waits, is tried again by itself, and the desk is told.
create table mail_pause (
  one_row boolean primary key default true check (one_row),
  since timestamptz not null,
  failures integer not null,
  next_try_at timestamptz not null
);
grant select on mail_pause to portal_web;
grant select, insert, update, delete on mail_pause to portal_worker;
