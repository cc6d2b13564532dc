-- Files lie outside of the database, so that no transaction holds both (room: platform).

create index photo_file_key_idx on photo (file_key);
create index photo_whole_key_idx on photo ((whole->>'fileKey')) where whole is not null;
create index photo_sent_key_idx on photo (sent_key) where sent_key is not null;
create index photo_waiting_file_key_idx on photo_waiting (file_key) where file_key is not null;
create index photo_check_image_key_idx on photo_check (image_key) where image_key is not null;
create index photo_check_raw_key_idx on photo_check (raw_key) where raw_key is not null;
create index parked_form_file_key_idx on parked_form (file_key) where file_key is not null;
create index scan_file_key_idx on scan (file_key);

-- Of the keys given, those that no row of any table names. It looks into tables that its caller may not read, and tells
-- nothing of them but that.
create function unnamed_files(keys text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select k from unnest(keys) as t (k)
    where not exists (select 1 from photo where file_key = k)
      and not exists (select 1 from photo where whole is not null and whole->>'fileKey' = k)
      and not exists (select 1 from photo where sent_key = k)
      and not exists (select 1 from photo_waiting where file_key = k)
      and not exists (select 1 from photo_check where image_key = k)
      and not exists (select 1 from photo_check where raw_key = k)
      and not exists (select 1 from parked_form where file_key = k)
      and not exists (select 1 from scan where file_key = k)
  $$;
revoke all on function unnamed_files(text[]) from public;
grant execute on function unnamed_files(text[]) to portal_worker;
