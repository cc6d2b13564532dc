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

-- Which files somebody of the staff must keep away from: their own and their household's, as they or an administrator
-- declared them, or as name and birth date, or the home address, find them.
create table staff_file (
  account_id uuid not null references account,
  number text not null,                     -- of an application, or a client identifier; capitals and digits
  declared_at timestamptz not null,
  primary key (account_id, number)
);
create table staff_declaration (
  account_id uuid primary key references account,
  family_name text not null,
  given_names text not null,
  birth_date text,                          -- as a passport has it: YYYY-MM-DD
  line1 text not null default '',
  postal_code text not null default '',
  declared_at timestamptz not null
);
-- Who may work on the file of a colleague, given by an administrator; never on one's own.
create table staff_file_permit (
  number text not null,
  account_id uuid not null references account,
  given_by uuid not null references account,
  given_at timestamptz not null,
  primary key (number, account_id),
  check (given_by <> account_id)
);
create index on address (postal_code) where until is null;

do $$
declare
  own constant text := 'account_id = (select portal_account())';
  administrator constant text := '(select portal_is(''administrator''))';
begin
  perform portal_protect('staff_file', concat_ws(' or ', own, administrator),
    administrator || ' and not ' || own, adds => concat_ws(' or ', own, administrator), changes => 'false');
  perform portal_protect('staff_declaration', concat_ws(' or ', own, administrator),
    adds => concat_ws(' or ', own, administrator), changes => administrator || ' and not ' || own);
  perform portal_protect('staff_file_permit', concat_ws(' or ', own, administrator),
    administrator || ' and not ' || own);
end $$;

-- Names and streets as they are compared: without case, accents, blanks and signs.
create function portal_fold(said text) returns text language sql immutable parallel safe
  return lower(regexp_replace(normalize(said, nfkd), '[\u0300-\u036f[:space:][:punct:]]', '', 'g'));

-- What somebody of the staff must keep away from, by every id with which a page or an act names it: their own and their
-- household's, and a colleague's unless an administrator has let them work on it.
create function portal_apart_of(who uuid) returns jsonb language plpgsql stable security definer set search_path = public as $$
begin
  return (with own as (
    select s.account_id, a.id as application_id from staff_file s join application a on a.number = s.number
    union select s.account_id, p.application_id from staff_file s join person p on p.uci = s.number
    union select d.account_id, p.application_id from staff_declaration d join person p on p.birth_date = d.birth_date
      and portal_fold(p.family_name) = portal_fold(d.family_name)
      and portal_fold(split_part(p.given_names, ' ', 1)) = portal_fold(split_part(d.given_names, ' ', 1))
    union select d.account_id, p.application_id from staff_declaration d
      join address m on m.postal_code = d.postal_code and m.until is null and d.line1 <> ''
        and portal_fold(m.line1) = portal_fold(d.line1)
      join case_file c on c.id = m.case_id join person p on p.id = c.person_id
  ), closed as (
    select distinct o.application_id from own o join application a on a.id = o.application_id
    where o.account_id = who or not exists (select from staff_file_permit m where m.account_id = who
      and m.number = a.number)
  ), people as (
    select p.id, c.id as case_id, k.id as account_id from closed join person p using (application_id)
      left join case_file c on c.person_id = p.id left join account k on k.person_id = p.id
  ), orders as (select o.id from card_order o join people using (case_id)
  ), asked as (select r.number from correction_request r join people using (case_id)
    union select r.number from change_report r join people using (case_id))
  select jsonb_build_object(
    'cases', (select coalesce(jsonb_agg(case_id) filter (where case_id is not null), '[]') from people),
    'people', (select coalesce(jsonb_agg(id), '[]') from people),
    'applications', (select coalesce(jsonb_agg(application_id), '[]') from closed),
    'accounts', (select coalesce(jsonb_agg(account_id) filter (where account_id is not null), '[]') from people),
    'others', (select coalesce(jsonb_agg(one), '[]') from (
      select id::text as one from orders union select number from asked) others)));
end $$;
revoke execute on function portal_apart_of from public;
grant execute on function portal_apart_of to portal_web, portal_worker;

-- Behind the portal's own refusal: in a request of theirs, no row of it is there, in lists, searches and batches either.
create function portal_apart(what text) returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('portal.apart_' || what, true), '')::uuid[], '{}');
create function portal_keep_apart(protected regclass) returns void language plpgsql as $$
declare
  held record;
begin
  for held in select a.attname as name, k.what from pg_attribute a
      join (values ('case_id', 'cases'), ('account_id', 'accounts'), ('person_id', 'people'),
        ('application_id', 'applications')) k (name, what) on k.name = a.attname
    where a.attrelid = protected and not a.attisdropped
  loop
    execute format('create policy %I on %s as restrictive to portal_web
      using (%I is null or %I <> all ((select portal_apart(%L))::uuid[]))',
      'apart_' || held.what, protected, held.name, held.name, held.what);
  end loop;
end $$;
select portal_keep_apart(oid::regclass) from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and relname <> 'audit';

-- A new table that comes through here is kept apart by itself (the rest as in 0020).
create or replace function portal_protect(
  protected regclass, reads text, writes text default null, adds text default null, changes text default null
) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('grant select, insert, update, delete on %s to portal_worker', protected);
  execute format('create policy worker on %s to portal_worker using (true) with check (true)', protected);
  execute format('grant select on %s to portal_web', protected);
  execute format('create policy web_sees on %s for select to portal_web using (%s)', protected, reads);
  if coalesce(writes, adds) is not null then
    execute format('grant insert on %s to portal_web', protected);
    execute format('create policy web_adds on %s for insert to portal_web with check (%s)', protected, coalesce(adds, writes));
  end if;
  if coalesce(writes, changes) is not null then
    execute format('grant update on %s to portal_web', protected);
    execute format('create policy web_changes on %s for update to portal_web using (%s)', protected, coalesce(changes, writes));
  end if;
  if writes is not null then
    execute format('grant delete on %s to portal_web', protected);
    execute format('create policy web_removes on %s for delete to portal_web using (%s)', protected, writes);
  end if;
  perform portal_keep_apart(protected);
end $$;
create policy apart on case_file as restrictive to portal_web
  using (id <> all ((select portal_apart('cases'))::uuid[]));
create policy apart on person as restrictive to portal_web
  using (id <> all ((select portal_apart('people'))::uuid[]));
create policy apart on application as restrictive to portal_web
  using (id <> all ((select portal_apart('applications'))::uuid[]));
create policy apart on account as restrictive to portal_web
  using (id <> all ((select portal_apart('accounts'))::uuid[]));
