-- What an officer must know before permanent residence is confirmed.

-- What a person says has changed since the application (room: declaration). IRPR 51: changes in the family and in facts
-- that mattered are told before becoming a permanent resident.
create table change_report (
  id uuid primary key,
  number text not null unique,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  kind text not null,                       -- which kind of change, by its code
  happened_on date,
  words text not null,                      -- in the person's own words
  language text not null check (language in ('en', 'fr')),
  told_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references account,
  outcome text check (outcome in ('nothing', 'hold')),
  check ((read_at is null) = (outcome is null) and (read_at is null) = (read_by is null))
);
create index on change_report (case_id, told_at);
create index on change_report (case_id) where read_at is null;

-- A report of a separation is nobody's but the person's and whoever told it: not of others who act in the case. A
-- representative sees what was told by the account that named them, where they are let see the steps.
select portal_protect('change_report', concat_ws(' or ',
    'account_id = (select portal_account())',
    'case_id = any ((select portal_own())::uuid[])',
    '(select portal_is(''officer''))',
    '(select portal_is(''representative'')) and case_id = any ((select portal_sees(''status''))::uuid[]) and account_id in (
      select r.invited_by from representation r where r.account_id = (select portal_account())
        and r.case_id = change_report.case_id and r.revoked_at is null)'),
  adds => 'account_id = (select portal_account()) and case_id = any ((select portal_acts())::uuid[])',
  changes => '(select portal_is(''officer''))');

-- That something was told, and what an officer made of it, is for the same people.
alter policy web_sees on audit using (
  (case_id = any ((select portal_sees('status'))::uuid[]) and act not in ('family.hide-address', 'family.show-address',
      'family.wish', 'family.ask-account', 'family.approve-account', 'family.refuse-account',
      'change.tell', 'change.consider')
    and not (act = 'address.change' and case_id = any ((select portal_private())::uuid[])))
  or case_id = any ((select portal_own())::uuid[])
  or actor_id = (select portal_account())
  or (select portal_is('officer', 'agent', 'producer', 'administrator')));

-- That somebody has read every line of the document before it was issued, and found it right (room: ecopr).
create table proofreading (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  language text not null check (language in ('en', 'fr')),
  lines jsonb not null,                     -- the lines as they were read
  read_at timestamptz not null
);
create index on proofreading (case_id, read_at);
select portal_protect('proofreading', 'case_id = any ((select portal_acts())::uuid[]) or (select portal_is(''officer''))',
  adds => 'account_id = (select portal_account()) and case_id = any ((select portal_acts())::uuid[])');

-- A correction that is asked for before the document is issued names its line; while it is open, nothing is confirmed.
alter table correction_request add column line text;
create unique index one_open_line on correction_request (case_id, line) where outcome is null and line is not null;

-- A scanned document beside a reported change or a correction that is asked for (room: scan).
create table scan (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  about text not null,                      -- the number of the report or of the request
  file_key text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes integer not null,
  sha256 text not null,
  received_at timestamptz not null
);
create index on scan (case_id, about, received_at);
select portal_protect('scan', concat_ws(' or ',
    'account_id = (select portal_account())', 'case_id = any ((select portal_own())::uuid[])',
    '(select portal_is(''officer'', ''agent''))'),
  adds => 'account_id = (select portal_account()) and case_id = any ((select portal_acts())::uuid[])');
