-- Row-level security behind the portal's own checks (src/case/policy.ts): a check that somebody forgets leaks nothing.
--
-- Roles, the same for every database of a server. Whoever migrates owns the tables and may become each of them.
--   portal_web      serves requests, each in the scope of who asks (src/case/policy-scope.ts)
--   portal_worker   does what follows by itself: sweeps, mail, the command line; sees every row
--   portal_auditor  reads the audit trail, and writes nothing
do $$
declare
  role_name text;
  enough boolean;
begin
  foreach role_name in array array['portal_web', 'portal_worker', 'portal_auditor'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin', role_name);
      end if;
    exception
      -- Another database of this server is migrated at the same moment.
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role % is missing and this user may not create it: see docs/runbook.md, Roles', role_name;
    end;
    enough := case when current_setting('server_version_num')::int >= 160000
      then pg_has_role(current_user, role_name, 'set') else pg_has_role(current_user, role_name, 'member') end;
    if not enough then
      execute format('grant %I to current_user', role_name);
    end if;
    execute format('grant usage on schema public to %I', role_name);
  end loop;
end $$;

-- What a scope says: who asks is what (roles, and doors that are open to them), which account they are, in which cases
-- they act, and of which cases they see what. Nothing is said outside a scope, so nothing is seen.
create function portal_is(variadic kinds text[]) returns boolean language sql stable parallel safe
  return nullif(current_setting('portal.is', true), '')::text[] && kinds;
create function portal_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('portal.account', true), '')::uuid;
create function portal_acts() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('portal.acts', true), '')::uuid[];
create function portal_sees(sight text) returns uuid[] language sql stable parallel safe
  return nullif(current_setting('portal.' || sight, true), '')::uuid[];

-- The people and the applications behind the cases of a scope.
create function portal_people() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select array_agg(person_id) from (
    select person_id from case_file where id = any (portal_sees('any'))
    union select person_id from account where id = portal_account()) mine);
end $$;
create function portal_applications() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select array_agg(distinct application_id) from person where id = any (portal_people()));
end $$;

-- The cases whose addresses are private, for who asks: all that are, but their own, and but those of which the person
-- lets them see the address. Asked once for each statement; by the owner, so that no policy hides a row of it.
create function portal_private() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select coalesce(array_agg(v.case_id), '{}') from address_privacy v join case_file c on c.id = v.case_id
    where v.until is null and not exists (select from account k where k.person_id = c.person_id
      and k.closed_at is null and (k.id = portal_account() or exists (select from representation r
        where r.case_id = v.case_id and r.account_id = portal_account() and r.invited_by = k.id
          and r.revoked_at is null and 'address' = any (r.sees)))));
end $$;

-- The case of who asks, once they have signed in, and of nobody for whom they act.
create function portal_own() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select array_agg(f.id) from case_file f join account k on k.person_id = f.person_id
    where k.id = portal_account() and f.id = any (portal_acts()));
end $$;

-- Those for whom an own account is offered by whoever acted for them: their files, and nothing of the case but its state.
create function portal_before() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('portal.before', true), '')::uuid[];
create function portal_offered() returns uuid[] language plpgsql stable security definer set search_path = public as $$
begin
  return (select array_agg(person_id) from case_file where id = any (portal_before()));
end $$;

-- Whether the address of somebody is also on file, or of an account, for another of the family: a yes or no, no address.
create function portal_shares_address(whose uuid) returns boolean language plpgsql stable security definer
set search_path = public as $$
begin
  return exists (select from person p join person o on o.application_id = p.application_id and o.id <> p.id
    left join account k on k.person_id = o.id where p.id = whose and lower(p.email) in (lower(k.email), lower(o.email)));
end $$;

-- Puts a table under row-level security. The web sees rows by `reads`; it adds, changes and removes by `writes`, or by
-- the narrower ones given for each; null is never. The worker does everything. A new table must come through here, or
-- stand among the exceptions below and in prove/proofs/rls.ts.
create function portal_protect(
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
end $$;

do $$
declare
  acts constant text := 'case_id = any ((select portal_acts())::uuid[])';
  own constant text := 'account_id = (select portal_account())';
  status constant text := 'case_id = any ((select portal_sees(''status''))::uuid[])';
  officer constant text := '(select portal_is(''officer''))';
  agent constant text := '(select portal_is(''agent''))';
  producer constant text := '(select portal_is(''producer''))';
  desks constant text := '(select portal_is(''officer'', ''agent'', ''producer''))';
  -- Doors are named in src/case/policy-scope.ts.
  proving constant text := '(select portal_is(''door-sign-in'', ''door-recovery''))';
  -- The entrance is no more than finding out who asks.
  entering constant text := '(select portal_is(''door-sign-in'', ''door-recovery'', ''door-entrance''))';
  invited constant text := '(select portal_is(''door-invitation''))';
  phone constant text := '(select portal_is(''door-phone''))';
  -- A phone that was handed a code learns whose photo it takes, and of nobody else.
  handed constant text := phone || ' and %s in (select %s from photo_handoff h join case_file f on f.id = h.case_id)';
  -- Also whoever acts in a case, or is let see its address, does not see one that is private.
  shown constant text := 'not case_id = any ((select portal_private())::uuid[])';
  making constant text := '(select portal_is(''door-invitation'', ''door-new-account''))';
begin
  -- What the authority approved: only the intake of the worker writes it.
  perform portal_protect('application', concat_ws(' or ', 'id = any ((select portal_applications())::uuid[])', desks, making,
    '(select portal_is(''door-sign-in'', ''door-recovery''))'));
  perform portal_protect('person', concat_ws(' or ', 'id = any ((select portal_people())::uuid[])', desks, making,
    '(select portal_is(''door-sign-in'', ''door-recovery''))', format(handed, 'id', 'f.person_id'),
    'id = any ((select portal_offered())::uuid[])'),
    changes => concat_ws(' or ', agent, making));
  perform portal_protect('case_file', concat_ws(' or ', 'id = any ((select portal_sees(''any''))::uuid[])', desks, making, entering,
      phone || ' and id in (select h.case_id from photo_handoff h)', 'id = any ((select portal_before())::uuid[])'),
    changes => concat_ws(' or ', 'id = any ((select portal_acts())::uuid[])', desks, making, '(select portal_is(''door-sign-in''))'));

  -- Accounts and what opens them.
  perform portal_protect('account', concat_ws(' or ', 'id = (select portal_account())', desks,
    '(select portal_is(''administrator''))', making, entering, '(select portal_is(''door-authority''))'),
    adds => concat_ws(' or ', making, proving, '(select portal_is(''door-authority''))'),
    changes => concat_ws(' or ', 'id = (select portal_account())', agent, making, proving,
      '(select portal_is(''administrator''))'));
  perform portal_protect('acts_for', concat_ws(' or ', own, acts, desks, making, entering,
      'case_id = any ((select portal_sees(''any''))::uuid[])'),
    adds => concat_ws(' or ', making, acts), changes => concat_ws(' or ', making, own, acts));
  perform portal_protect('session', concat_ws(' or ', own, agent, '(select portal_is(''administrator''))', entering),
    concat_ws(' or ', own, agent, '(select portal_is(''administrator''))', entering));
  perform portal_protect('reset_link', concat_ws(' or ', own, agent, proving), concat_ws(' or ', own, agent, proving));
  -- Administrators take lost passkeys away; they never add or change one of somebody else. Agents see that there is one.
  perform portal_protect('passkey', concat_ws(' or ', own, agent, '(select portal_is(''administrator''))', proving),
    concat_ws(' or ', own, '(select portal_is(''administrator''))', proving),
    adds => concat_ws(' or ', own, proving), changes => concat_ws(' or ', own, proving));
  -- Whoever enrols uses it up; only administrators (and the command line) make one.
  perform portal_protect('enrolment_code', concat_ws(' or ', own, '(select portal_is(''administrator''))'),
    concat_ws(' or ', own, '(select portal_is(''administrator''))'),
    adds => '(select portal_is(''administrator''))', changes => 'false');
  perform portal_protect('code_app', concat_ws(' or ', own, agent, proving), concat_ws(' or ', own, proving));
  perform portal_protect('recovery_code', concat_ws(' or ', own, agent, proving), concat_ws(' or ', own, proving));
  perform portal_protect('parked_form', concat_ws(' or ', own, '(select portal_is(''door-entrance''))'),
    concat_ws(' or ', own, '(select portal_is(''door-entrance''))'));
  perform portal_protect('email_change', concat_ws(' or ', own, agent, '(select portal_is(''door-recovery''))'),
    concat_ws(' or ', own, '(select portal_is(''door-recovery''))'),
    adds => concat_ws(' or ', own, agent, '(select portal_is(''door-recovery''))'),
    changes => concat_ws(' or ', own, agent, '(select portal_is(''door-recovery''))'));
  perform portal_protect('factor_clearing',
    '(select portal_is(''agent'', ''administrator'', ''door-recovery'')) or ' || own,
    '(select portal_is(''agent'', ''administrator'', ''door-recovery''))');
  perform portal_protect('staff_identity', concat_ws(' or ', own, '(select portal_is(''door-sign-in''))'),
    '(select portal_is(''door-sign-in''))');
  -- Asked for by anybody, answered by the worker: written, and never read from the web.
  perform portal_protect('access_request', 'false', adds => '(select portal_is(''door-recovery''))');
  perform portal_protect('invitation_request', 'false', adds => invited);
  perform portal_protect('own_account_request', 'false', adds => '(select portal_is(''door-own-account''))');
  perform portal_protect('tried_name', 'false', adds => '(select portal_is(''door-sign-in''))');

  -- The invitation and its answers.
  perform portal_protect('invitation', concat_ws(' or ', 'application_id = any ((select portal_applications())::uuid[])', agent, invited),
    adds => concat_ws(' or ', agent, invited), changes => concat_ws(' or ', agent, invited));
  perform portal_protect('answer', concat_ws(' or ', 'person_id = any ((select portal_people())::uuid[])', agent, invited), adds => invited);
  perform portal_protect('own_account_wish', concat_ws(' or ', making,
    'person_id = (select person_id from account where id = (select portal_account()))'), changes => making);
  perform portal_protect('own_account_asking', concat_ws(' or ', agent,
    'case_id in (select f.id from case_file f join account k on k.person_id = f.person_id where k.id = (select portal_account()))'),
    adds => agent, changes => agent);

  -- What a person does in a case, and what is done about it.
  perform portal_protect('receipt', concat_ws(' or ', own, acts, agent, invited), adds => concat_ws(' or ', own, invited));
  perform portal_protect('declaration', concat_ws(' or ', acts, officer, agent), adds => acts);
  perform portal_protect('absence', concat_ws(' or ', status, officer, agent, invited),
    adds => concat_ws(' or ', acts, invited), changes => acts);
  perform portal_protect('address', concat_ws(' or ',
      'case_id = any ((select portal_sees(''address''))::uuid[]) and ' || shown, officer, producer),
    adds => acts || ' and ' || shown, changes => acts || ' and ' || shown);
  perform portal_protect('address_draft', own, own || ' and ' || acts);
  perform portal_protect('photo', concat_ws(' or ', 'case_id = any ((select portal_sees(''photo''))::uuid[])', officer, producer),
    acts || ' and stage = ''draft''', adds => acts,
    changes => concat_ws(' or ', acts, officer));
  perform portal_protect('photo_return_reason', 'photo_id in (select id from photo)', adds => officer);
  perform portal_protect('photo_handoff', own || ' or ' || phone, own || ' or ' || phone);
  perform portal_protect('photo_waiting', 'case_id = any ((select portal_sees(''photo''))::uuid[])', acts);
  perform portal_protect('claim', officer, officer);
  perform portal_protect('hold', concat_ws(' or ', status, officer, agent), adds => officer, changes => officer);
  perform portal_protect('confirmation', concat_ws(' or ', 'case_id = any ((select portal_sees(''proof''))::uuid[])', officer, producer),
    adds => officer);
  perform portal_protect('card_batch', producer, producer);
  perform portal_protect('card_order', concat_ws(' or ', status, officer, agent, producer),
    adds => concat_ws(' or ', acts, officer, producer), changes => concat_ws(' or ', acts, producer));
  perform portal_protect('correction_request', concat_ws(' or ', acts, officer, agent), adds => acts, changes => agent);

  -- Who acts for whom, and who looks on.
  perform portal_protect('acting_glimpse', concat_ws(' or ', own, acts), adds => concat_ws(' or ', acts, own, making));
  perform portal_protect('acting_consent', concat_ws(' or ', acts, own), adds => acts, changes => acts);
  perform portal_protect('address_privacy', 'case_id = any ((select portal_sees(''address''))::uuid[])',
    adds => acts, changes => acts);
  perform portal_protect('representation', concat_ws(' or ', acts, own, officer, agent, entering, '(select portal_is(''door-authority''))'),
    adds => acts, changes => concat_ws(' or ', acts, own));

  -- Letters are written by whoever's act owes them; words and addresses are read by the worker alone. Whoever acts for
  -- somebody finds the letters that they got: others could tell them of a wish for an own account, or of a hidden address.
  perform portal_protect('outbox', concat_ws(' or ', 'case_id = any ((select portal_own())::uuid[])',
    'to_account_id = (select portal_account())', agent,
    'to_account_id is null and lower(to_address) = (select lower(email) from account where id = (select portal_account()))'),
    adds => 'true');
  perform portal_protect('support_request', '(select portal_is(''agent'', ''door-support'')) or lower(email) in (
      select lower(email) from account where id = (select portal_account()))',
    adds => '(select portal_is(''door-support''))', changes => agent);
end $$;

-- The audit trail grows by this function, and by nothing else: neither web nor worker may insert, change or remove.
create function audit_append(
  at timestamptz, act text, case_id uuid, actor_kind text, actor_id uuid, letters text[], entry text
) returns bigint language plpgsql security definer set search_path = public as $$
declare
  head audit_head;
begin
  update audit_head set seq = audit_head.seq + 1, hash = sha256(audit_head.hash || convert_to(entry, 'UTF8'))
    returning * into head;
  insert into audit (seq, at, act, case_id, actor_kind, actor_id, letters, entry, hash)
    values (head.seq, at, act, case_id, actor_kind, actor_id, letters, entry, head.hash);
  return head.seq;
end $$;
revoke execute on function audit_append from public;
grant execute on function audit_append to portal_web, portal_worker;
alter table audit enable row level security;
grant select on audit to portal_web, portal_worker, portal_auditor;
create policy web_sees on audit for select to portal_web using (
  -- That an address was hidden, or changed while it is, or that an own account was asked for, is for the person.
  (case_id = any ((select portal_sees('status'))::uuid[]) and act not in ('family.hide-address', 'family.show-address',
      'family.wish', 'family.ask-account', 'family.approve-account', 'family.refuse-account')
    and not (act = 'address.change' and case_id = any ((select portal_private())::uuid[])))
  or case_id = any ((select portal_own())::uuid[])
  or actor_id = (select portal_account())
  or (select portal_is('officer', 'agent', 'producer', 'administrator')));
create policy whole on audit for select to portal_worker, portal_auditor using (true);
grant select on audit_head to portal_worker, portal_auditor;

-- Exceptions: tables that hold nothing of a person, or nothing that anybody could be known by. Each with its reason.
grant select on kysely_migration to portal_web, portal_worker;                            -- names of migrations: is it up to date?
grant select, insert, update, delete on rate_limit to portal_web, portal_worker;          -- hashes and counters
grant select, insert, update, delete on passkey_challenge to portal_web, portal_worker;   -- random, good for minutes
grant select, insert, update, delete on sign_on_answer to portal_web, portal_worker;      -- hashes of answers taken
grant select, insert, update, delete on photo_check to portal_web, portal_worker;         -- no name; opened by its token
grant select, insert, update, delete on photo_check_count to portal_web, portal_worker;   -- hashes and counters
grant select, insert on problem_report to portal_web, portal_worker;                      -- keeps no trace of who sent it
grant select, insert on demo_mail to portal_web, portal_worker;                           -- empty in production

-- Where letters about a case go, and nothing else of these accounts.
create view addressee with (security_barrier) as
  select id, email, language, closed_at from account
  where id = portal_account()
    or portal_is('officer', 'agent', 'producer', 'administrator', 'door-sign-in', 'door-recovery', 'door-invitation',
      'door-new-account', 'door-authority')
    or pg_has_role(current_user, 'portal_worker', 'member')
    or exists (select from acts_for f where f.account_id = account.id and f.case_id = any (portal_acts()))
    or exists (select from representation r where r.account_id = account.id and r.case_id = any (portal_acts()));
grant select on addressee to portal_web, portal_worker;

-- The family of who asks: names, and whether they have an account; nothing of their cases.
create view relative with (security_barrier) as
  select p.id as person_id, c.id as case_id, p.application_id, p.role, p.family_name, p.given_names, p.birth_date,
    k.id as account_id, k.first_signed_in_at
  from person p left join case_file c on c.person_id = p.id
    left join account k on k.person_id = p.id and k.closed_at is null
  where p.application_id = any (portal_applications()) or pg_has_role(current_user, 'portal_worker', 'member');
grant select on relative to portal_web, portal_worker;

-- Who gets copies of the notices of a case: accounts and days, no names.
create view watcher with (security_barrier) as
  select case_id, account_id, invited_by, invited_at, from_on, to_on, revoked_at from representation
  where 'status' = any (sees) and (case_id = any (portal_acts())
    or portal_is('officer', 'agent', 'producer', 'administrator')
    or pg_has_role(current_user, 'portal_worker', 'member'));
grant select on watcher to portal_web, portal_worker;
