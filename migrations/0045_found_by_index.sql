-- What is asked at sign-in and by the sweeps is found by an index, however many people there are (rooms: account, family).

-- Row-level security keeps lower(email) from using its index: a function that might tell what it is given runs only on rows
-- that one may see. A column that holds the same is compared like any other.
alter table account add column email_folded text not null generated always as (lower(email)) stored;
create index on account (email_folded) where closed_at is null;

create index on acts_for (ends_on, case_id) where until is null;

-- Cards that are not delivered are few of all that were ever made (room: card).
create index on case_file (card) where card in ('ordered', 'printed', 'returned-mail', 'not-received');
