-- The few of a roll who are no full members yet.
create index member_probationary on member (unit_id) where official_on is null;
