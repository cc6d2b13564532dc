-- Letters that were given up can be sent again by the desk (room: correspondence).

-- When the desk asked for it: its 72 hours begin anew, and it goes to the account's address of then.
alter table outbox add column again_at timestamptz;

-- An agent sets a letter that was given up on its way again, and can change neither its words nor whom it goes to.
grant update (again_at, due_at, attempts, gave_up_at, unreachable_at, last_error) on outbox to portal_web;
create policy web_sends_again on outbox for update to portal_web
  using (gave_up_at is not null and sent_at is null and (select portal_is('agent')))
  with check (sent_at is null and again_at is not null and (select portal_is('agent')));
create index on outbox (gave_up_at) where gave_up_at is not null;
