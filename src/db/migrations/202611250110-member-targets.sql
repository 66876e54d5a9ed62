-- Targets of members are listed and counted by the branches below a unit.
create index target_of_members on target (unit_id, id) where member_id is not null;
-- Whom a member put forward: what the log keeps of that person stands under the person's own key.
create policy found_by_the_member on person for select using (
  id = any (array(select i.person_id from introduction i where i.found_by_id = (select scope_member()))));
