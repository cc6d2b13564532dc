-- What a page asks of a country of people must cost what its family costs (rooms: family, account, support).

-- Who acts with whom, for the reader. The reader's applications are asked for once and not for every person, and the
-- worker, who sees all, has a branch of its own: an OR between the two would read every person for both.
create or replace view relative with (security_barrier) as
  select p.id as person_id, c.id as case_id, p.application_id, p.role, p.family_name, p.given_names, p.birth_date,
    k.id as account_id, k.first_signed_in_at
  from person p left join case_file c on c.person_id = p.id
    left join account k on k.person_id = p.id and k.closed_at is null
  where p.application_id = any ((select portal_applications())::uuid[])
  union all
  select p.id, c.id, p.application_id, p.role, p.family_name, p.given_names, p.birth_date, k.id, k.first_signed_in_at
  from person p left join case_file c on c.person_id = p.id
    left join account k on k.person_id = p.id and k.closed_at is null
  where (select pg_has_role(current_user, 'portal_worker', 'member'))
    and p.application_id <> all (coalesce((select portal_applications()), '{}')::uuid[]);

create index on answer (person_id);
create index on support_request (case_id) where case_id is not null;
create index on acting_glimpse (case_id);
create index on photo_handoff (case_id);
create index on photo_waiting (account_id);
create index on correction_request (account_id);
-- Those that there were hold some of the rows only.
create index on photo (case_id);
create index on address (case_id);
create index on card_order (case_id);
create index on account (kind) where kind = 'staff';

-- The reasons of one photo are asked for with it: not with a list of all photos.
alter policy web_sees on photo_return_reason using (exists (select from photo f where f.id = photo_return_reason.photo_id));
