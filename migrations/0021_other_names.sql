-- Other names that somebody is or was known by, as approved; the eCOPR has a line for them (rooms: intake, proof).
alter table person add column other_names text;
