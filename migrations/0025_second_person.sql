-- No one person of the staff moves a card or opens an account alone (rooms: case, support, account, card).

-- What one person of the staff asks for and another one confirms. Requests of the support desk about addresses and second
-- factors stand in email_change, own_account_asking and factor_clearing, under the same rule.
create table second_person_request (
  id uuid primary key,
  kind text not null check (kind in ('card.back', 'card.replace', 'staff.add', 'staff.roles')),
  subject uuid not null,                    -- the card order, or the account (also of one that is not made yet)
  details jsonb not null default '{}',
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean not null default false,
  check (not approved or decided_by <> asked_by),
  check (not approved or decided_by <> subject)
);
create unique index on second_person_request (kind, subject) where decided_at is null;

do $$
declare
  mine constant text := '(kind like ''card.%'' and (select portal_is(''producer'')))'
    || ' or (kind like ''staff.%'' and (select portal_is(''administrator'')))';
begin
  perform portal_protect('second_person_request', mine, adds => mine, changes => mine);
end $$;

-- Whatever the code says: who asked is never who approved (own_account_asking holds it since 0015).
alter table email_change add check (approved_by is null or (approved_by <> asked_by and approved_by <> account_id));
alter table factor_clearing add check (approved_by is null or (approved_by <> asked_by and approved_by <> account_id));

-- How often the answers of whoever called were compared, and whether they were right: never what was said.
create table identity_check (
  id uuid primary key,
  subject uuid not null,                    -- the case; of a representative the account
  agent_id uuid not null references account,
  is_right boolean not null,
  at timestamptz not null
);
create index on identity_check (subject, at) where not is_right;
create index on identity_check (agent_id, at) where not is_right;
select portal_protect('identity_check', '(select portal_is(''agent''))', adds => '(select portal_is(''agent''))');

-- Somebody of the staff who may not come in for now; closed_at says since when. Without it a closed account is removed.
alter table account add column suspended boolean not null default false, add check (closed_at is not null or not suspended);
-- An account of the staff is made by two administrators.
create policy administrator_adds on account for insert to portal_web
  with check (kind = 'staff' and (select portal_is('administrator')));
