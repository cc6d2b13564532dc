-- Who acts for whom, and until when (rooms: account writes acts_for, family the rest).

-- The day on which acting ends by itself: the 18th birthday of who was a minor when the application was made. Every
-- look at acts_for asks for it too, so that nothing waits for a sweep. Consent takes it away.
alter table acts_for add column ends_on date;
-- Born on 29 February: 18 years later is no leap year, and the age is reached on 1 March.
update acts_for f set ends_on = b.day
  from (select c.id as case_id, p.id as person_id, a.made_on,
      (p.birth_date + interval '18 years')::date + (to_char(p.birth_date, 'MM-DD') = '02-29')::int as day
    from case_file c join person p on p.id = c.person_id join application a on a.id = p.application_id) b, account k
  where b.case_id = f.case_id and k.id = f.account_id and k.person_id <> b.person_id and b.made_on < b.day;

-- What somebody may still see of a case in which they acted: what was done until then, by code and time. No words, no
-- address. Written once, never changed.
create table acting_glimpse (
  id uuid primary key,
  account_id uuid not null references account,
  case_id uuid not null references case_file,
  ended_at timestamptz not null,            -- nothing later is in it
  why text not null check (why in ('own-account', 'withdrawn', 'birthday')),
  facts jsonb not null,                     -- [{act, at}]
  written_at timestamptz not null,
  unique (account_id, case_id, ended_at)
);
create function a_glimpse_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what somebody saw when acting ended is never changed';
end $$;
create trigger stays before update or delete on acting_glimpse for each row execute function a_glimpse_stays();

-- A person of age lets the principal applicant act for them; given and withdrawn by the person alone.
create table acting_consent (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account, -- who may act
  given_by uuid not null references account,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index one_consent on acting_consent (case_id, account_id) where withdrawn_at is null;

-- Somebody of age asked for an account of their own on the public page. Known or not, it is written down alike and
-- answered later by a sweep, so that neither words nor time tell who is on an application. Deleted when it is answered.
create table own_account_request (
  id uuid primary key,
  application_number text not null,
  birth_date date not null,
  email text not null,
  created_at timestamptz not null
);
create index on own_account_request (created_at);

-- The same before the family has answered: the account is made with the answers, at this address.
create table own_account_wish (
  person_id uuid primary key references person,
  email text not null,
  asked_at timestamptz not null,
  done_at timestamptz
);

-- An agent asks for an own account at an address that is not on file; another one approves. Until then nothing changes.
create table own_account_asking (
  id uuid primary key,
  case_id uuid not null references case_file,
  email text not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
  check (not approved or decided_by <> asked_by)
);
create unique index on own_account_asking (case_id) where decided_at is null;

-- The address of this case is for the person alone: not for whoever else acts for them.
create table address_privacy (
  id uuid primary key,
  case_id uuid not null references case_file,
  account_id uuid not null references account,
  since timestamptz not null,
  until timestamptz
);
create unique index one_privacy on address_privacy (case_id) where until is null;
