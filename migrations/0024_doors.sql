-- Limits for everybody without a session (rooms: account, support).

-- Where a request to the desk came from: a keyed hash of the network, or of the account. The desk sees the first request
-- of each place before the second of any, so that many from one place push nobody's out of sight. Emptied once answered.
alter table support_request add column place_hash bytea;
create index on support_request (place_hash) where done_at is null;

-- Photos checked without an account are counted with everything else that strangers do (rate_limit).
drop table photo_check_count;
