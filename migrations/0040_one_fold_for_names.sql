-- Names are folded in one place, src/case/search/name-fold.ts: what is compared here was folded there (rooms: account, case).

-- The words that a person of this name is found by, as a tsquery over person.name_words; null until the code has folded
-- what was declared before. Until then the family name is compared as it is written.
alter table staff_declaration add column name_query text;

-- The rest of that fold is for lines of addresses alone.
alter function portal_fold(text) rename to portal_fold_line;

-- As in 0025, but for the comparison of names.
create or replace function portal_apart_of(who uuid) returns jsonb language plpgsql stable security definer set search_path = public as $$
begin
  return (with own as (
    select s.account_id, a.id as application_id from staff_file s join application a on a.number = s.number
    union select s.account_id, p.application_id from staff_file s join person p on p.uci = s.number
    union select d.account_id, p.application_id from staff_declaration d join person p on p.birth_date = d.birth_date
      and case when d.name_query is null or p.name_words is null then lower(p.family_name) = lower(d.family_name)
        else p.name_words @@ d.name_query::tsquery end
    union select d.account_id, p.application_id from staff_declaration d
      join address m on m.postal_code = d.postal_code and m.until is null and d.line1 <> ''
        and portal_fold_line(m.line1) = portal_fold_line(d.line1)
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
