-- An officer sets the name of a person as the passport has it; a second officer confirms it (rooms: case, review, intake).

alter table second_person_request drop constraint second_person_request_kind_check;
alter table second_person_request add constraint second_person_request_kind_check
  check (kind in ('card.back', 'card.replace', 'staff.add', 'staff.roles', 'name.correct'));

do $$
declare
  mine constant text := '(kind like ''card.%'' and (select portal_is(''producer'')))'
    || ' or (kind like ''staff.%'' and (select portal_is(''administrator'')))'
    || ' or (kind like ''name.%'' and (select portal_is(''officer'')) and subject <> all ((select portal_apart(''cases''))::uuid[]))';
begin
  execute 'alter policy web_sees on second_person_request using (' || mine || ')';
  execute 'alter policy web_adds on second_person_request with check (' || mine || ')';
  execute 'alter policy web_changes on second_person_request using (' || mine || ')';
end $$;

-- Whatever the code says: a name changes only to what one officer asked for and another one, who asks now, has confirmed.
-- The words by which somebody is found, and the name as the pages say it, follow from it in the code (src/case/names.ts).
create function portal_rename(request uuid, words text[], shown text) returns boolean
language plpgsql security definer set search_path = public as $$
declare
  held second_person_request;
  whose uuid;
begin
  select * into held from second_person_request
    where id = request and kind = 'name.correct' and approved and decided_by <> asked_by
      and decided_by = portal_account() and portal_is('officer');
  if held.id is null then return false; end if;
  select person_id into whose from case_file where id = held.subject and id <> all (portal_apart('cases'));
  update person set family_name = held.details ->> 'familyName', given_names = held.details ->> 'givenNames',
    name_words = array_to_tsvector(words) where id = whose;
  update account set display_name = shown where person_id = whose;
  return whose is not null;
end $$;
revoke execute on function portal_rename from public;
grant execute on function portal_rename to portal_web;

-- Where the right spelling of a name stands, for pages of people who see no request of the staff, and of representatives,
-- who see no correction request: 'open' while it is ours to correct, else what became of the last one that was asked for.
create function portal_spelling(of_case uuid, today date) returns text
language sql stable security definer set search_path = public
  return case when exists (select from second_person_request
      where kind = 'name.correct' and subject = of_case and decided_at is null and expires_at >= today) then 'open'
    else (select coalesce(q.outcome, 'open') from correction_request q
      where q.case_id = of_case and q.part = 'identity' order by q.asked_at desc limit 1) end;
revoke execute on function portal_spelling from public;
grant execute on function portal_spelling to portal_web, portal_worker;
