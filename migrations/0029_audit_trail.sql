-- The audit trail says what the database itself knows, and names nobody but who acts (room: audit; decision 19).

-- A temporary table of a caller comes before the schema unless the path says otherwise: a function that runs with the
-- rights of the owner would read and write the caller's own `account` or `audit_head`.
do $$
declare
  called regprocedure;
begin
  for called in select oid::regprocedure from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef loop
    execute format('alter function %s set search_path = public, pg_temp', called);
  end loop;
end $$;

-- As what the caller works: the role it became, or its login. `current_user` is the owner inside of a function of theirs.
create function audit_working_role() returns name language sql stable
  return case current_setting('role') when 'none' then session_user else current_setting('role')::name end;

-- Whether the session may write down that this actor acted. Whoever owns the tables could write the rows by hand, so
-- nothing is gained by refusing them; signed heads, kept elsewhere, are what holds against them. Everybody else names
-- nobody (the portal itself, somebody without a session), the account whose session it is, or, at the two doors where
-- people prove who they are, the account that this very transaction has opened a session for.
create function audit_may_name(kind text, id uuid) returns boolean language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if pg_has_role(audit_working_role(), (select relowner from pg_class where oid = 'public.audit'::regclass), 'member') then
    return true;
  end if;
  if id is null then
    return kind in ('nobody', 'invitee', 'system');
  end if;
  if not exists (select from account k where k.id = audit_may_name.id
    and audit_may_name.kind in (k.kind, 'newcomer', 'halfway')) then
    return false;
  end if;
  return id = portal_account() or (portal_is('door-sign-in', 'door-recovery') and exists (
    select from session s where s.account_id = audit_may_name.id and s.ended_at is null
      and s.xmin = pg_current_xact_id()::xid));
end $$;

-- The entry is made here, of the very values that the columns get and of what the database knows by itself (`stored`:
-- its own time, the login, the role and whose session it is). So every column follows from what is hashed, as it does in
-- the rows before, whose entries hold the same names: one check serves both, and no row is written anew.
drop function audit_append(timestamptz, text, uuid, text, uuid, text[], text);
create function audit_append(
  at timestamptz, act text, case_id uuid, actor_kind text, actor_id uuid, letters text[], details json
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  entry text;
begin
  if audit_may_name(actor_kind, actor_id) is not true then
    raise exception 'the audit trail takes no act in the name of somebody else' using errcode = 'insufficient_privilege';
  end if;
  -- As it was sent; read as jsonb once, so that nothing is kept that readers could not read.
  if jsonb_typeof(details::jsonb) is distinct from 'object' then
    raise exception 'the details of an act are an object' using errcode = 'invalid_parameter_value';
  end if;
  select * into strict head from audit_head for update;
  entry := format('{"act":%s,"actor":{"id":%s,"kind":%s},"at":%s,"caseId":%s,"details":%s,"letters":%s,"stored":%s}',
    to_json(act), coalesce(to_json(actor_id)::text, 'null'), to_json(actor_kind),
    to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    coalesce(to_json(case_id)::text, 'null'), details, to_json(letters), jsonb_build_object(
      'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'login', session_user,
      'role', audit_working_role(), 'account', portal_account(),
      'is', nullif(current_setting('portal.is', true), '')::text[]));
  head.seq := head.seq + 1;
  head.hash := sha256(head.hash || convert_to(entry, 'UTF8'));
  update audit_head set seq = head.seq, hash = head.hash;
  insert into audit (seq, at, act, case_id, actor_kind, actor_id, letters, entry, hash)
    values (head.seq, date_trunc('milliseconds', at), act, case_id, actor_kind, actor_id, letters, entry, head.hash);
  return head.seq;
end $$;
revoke execute on function audit_append, audit_may_name from public;
grant execute on function audit_append to portal_web, portal_worker;
