-- What people write to us can be about a case, and about more than before (room: support).

alter table support_request add column case_id uuid references case_file;
alter table support_request drop constraint support_request_kind_check;
alter table support_request add constraint support_request_kind_check check (kind in
  ('change', 'document', 'travel', 'card', 'photo', 'access', 'email', 'invitation', 'technical', 'other'));

-- Whoever is signed in ties a message only to a case that they act in.
create policy web_own_case on support_request as restrictive for insert to portal_web
  with check (case_id is null or case_id = any ((select portal_acts())::uuid[]));
