-- An upload that outlasts or kills every worker is kept, and an officer looks at it (room: photo).

-- No check could look at it. Nothing is said against it.
alter table photo add column unchecked boolean not null default false;
-- The file as it came, when no worker could make a copy of our own either; file_key is then a grey sheet of ours. It is
-- only ever handed out as a download.
alter table photo add column sent_key text;
alter table photo add check (sent_key is null or (unchecked and stage <> 'accepted'));
