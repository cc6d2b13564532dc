-- Rows of the audit trail are linked to a chain by the worker, and not by whoever writes them (room: audit; decision 24).
-- The head of the chain was held from a row until its transaction ended: all that is written in the country waited for
-- the longest of them.

-- The chain: one link for each row, in the order of their linking. `hash` is the SHA-256 of the hash before and the entry.
create table audit_link (
  place bigint primary key,
  seq bigint not null unique,
  hash bytea not null
);
insert into audit_link (place, seq, hash) select seq, seq, hash from audit;
create trigger append_only before update or delete or truncate on audit_link
  for each statement execute function audit_is_append_only();
alter table audit drop column hash;

-- Rows that wait for their link, which takes about a second.
create table audit_unlinked (seq bigint primary key);

create sequence audit_seq;
select setval('audit_seq', coalesce((select max(seq) from audit), 0) + 1, false);

-- As in 0029, but for the chain. A number is taken before the row is kept: the order of numbers is that of writing for
-- all that waits for one another (the acts of a case), and one that was taken back is missing. The entry holds the number.
create or replace function audit_append(
  at timestamptz, act text, case_id uuid, actor_kind text, actor_id uuid, letters text[], details json
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  number bigint;
  entry text;
begin
  if audit_may_name(actor_kind, actor_id) is not true then
    raise exception 'the audit trail takes no act in the name of somebody else' using errcode = 'insufficient_privilege';
  end if;
  -- As it was sent; read as jsonb once, so that nothing is kept that readers could not read.
  if jsonb_typeof(details::jsonb) is distinct from 'object' then
    raise exception 'the details of an act are an object' using errcode = 'invalid_parameter_value';
  end if;
  number := nextval('audit_seq');
  entry := format('{"act":%s,"actor":{"id":%s,"kind":%s},"at":%s,"caseId":%s,"details":%s,"letters":%s,"stored":%s}',
    to_json(act), coalesce(to_json(actor_id)::text, 'null'), to_json(actor_kind),
    to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    coalesce(to_json(case_id)::text, 'null'), details, to_json(letters), jsonb_build_object('seq', number,
      'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'login', session_user,
      'role', audit_working_role(), 'account', portal_account(),
      'is', nullif(current_setting('portal.is', true), '')::text[]));
  insert into audit (seq, at, act, case_id, actor_kind, actor_id, letters, entry)
    values (number, date_trunc('milliseconds', at), act, case_id, actor_kind, actor_id, letters, entry);
  insert into audit_unlinked values (number);
  return number;
end $$;

-- Links at most so many of the rows that wait; gives how many it linked. A row that waits and is gone is linked, too, so
-- that it is missed.
create function audit_link_next(most int) returns int language plpgsql security definer
set search_path = public, pg_temp as $$
declare
  head audit_head;
  waiting record;
  linked int := 0;
begin
  select * into strict head from audit_head for update;
  for waiting in
    with taken as (delete from audit_unlinked
      where seq in (select seq from audit_unlinked order by seq limit most) returning seq)
    select t.seq, coalesce(a.entry, '') as entry from taken t left join audit a on a.seq = t.seq order by t.seq
  loop
    head.seq := head.seq + 1;
    head.hash := sha256(head.hash || convert_to(waiting.entry, 'UTF8'));
    insert into audit_link values (head.seq, waiting.seq, head.hash);
    linked := linked + 1;
  end loop;
  update audit_head set seq = head.seq, hash = head.hash where linked > 0;
  return linked;
end $$;
revoke execute on function audit_link_next from public;
grant execute on function audit_link_next to portal_worker;
grant select on audit_link, audit_unlinked to portal_worker, portal_auditor;
