-- Names as people search for them, and dates of birth as passports have them (rooms: intake, review, support, card).

-- The folded words of the names (src/case/search/name-fold.ts), written with the person; those of people from before are
-- written by the worker, which knows the fold. Null: to be written.
alter table person add column name_words tsvector;
create index person_name_words on person using gin (name_words);
create index person_unfolded on person (id) where name_words is null;
create index on person (lower(email));

-- Whoever changes a name and not its words leaves them to the worker.
create function portal_unfold() returns trigger language plpgsql as $$
begin
  if (old.family_name, old.given_names, old.other_names) is distinct from (new.family_name, new.given_names, new.other_names)
    and old.name_words is not distinct from new.name_words then
    new.name_words := null;
  end if;
  return new;
end $$;
create trigger unfold before update on person for each row execute function portal_unfold();

-- Who is meant by what staff typed; of those whom words find, the first `most` by name (null: all). By the owner of the
-- tables, because an index on words or on lower() is of no use behind row-level security; it gives identities alone, to
-- desks alone, and every row is then read as its reader may.
create function portal_find(words tsquery, most integer, typed text, numbers text[], client text, born text)
returns setof uuid language plpgsql stable security definer rows 50 set search_path = public as $$
begin
  if not coalesce(portal_is('officer', 'agent', 'producer'), false) then
    return;
  end if;
  return query
    (select id from person where name_words @@ words order by family_name, given_names, id limit most)
    union select id from person where uci = client
    union select p.id from person p join application a on a.id = p.application_id where a.number = any (numbers)
    union select f.person_id from confirmation k join case_file f on f.id = k.case_id where k.document_number = any (numbers);
  if portal_is('officer', 'agent') then
    return query
      select id from person where lower(email) = typed
      union select person_id from account where person_id is not null and (user_name = typed or lower(email) = typed)
      union select id from person where birth_date = born
      union select f.person_id from receipt r join case_file f on f.id = r.case_id where r.number = any (numbers)
      union select k.person_id from receipt r join account k on k.id = r.account_id
        where r.number = any (numbers) and r.case_id is null and k.person_id is not null
      union select p.id from invitation i join person p on p.application_id = i.application_id
        where i.receipt = any (numbers)
      union select f.person_id from correction_request q join case_file f on f.id = q.case_id where q.number = any (numbers);
  end if;
end $$;
revoke execute on function portal_find from public;
grant execute on function portal_find to portal_web;
create index on invitation (receipt) where receipt is not null;

-- A passport may not know the day of birth, or the day and the month: they are XX then (ICAO Doc 9303-3), which no date
-- can hold. The view of relatives is made again over the changed column, as it was.
drop view relative;
alter table person alter column birth_date type text using to_char(birth_date, 'YYYY-MM-DD');
alter table person add check (birth_date ~ '^\d{4}-(\d\d-(\d\d|XX)|XX-XX)$');
create index on person (birth_date);
alter table own_account_request alter column birth_date type text using to_char(birth_date, 'YYYY-MM-DD');
create view relative with (security_barrier) as
  select p.id as person_id, c.id as case_id, p.application_id, p.role, p.family_name, p.given_names, p.birth_date,
    k.id as account_id, k.first_signed_in_at
  from person p left join case_file c on c.person_id = p.id
    left join account k on k.person_id = p.id and k.closed_at is null
  where p.application_id = any (portal_applications()) or pg_has_role(current_user, 'portal_worker', 'member');
grant select on relative to portal_web, portal_worker;
