import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { lastDay } from './sizes.ts';

/** Where everybody stands by the facts: found, certified and on the way, on probation, a full member. */
const standing = sql`
  select p.id as person_id, p.code, p.unit_id, s.on_day as found_on, c.on_day as certified_on, a.on_day as admitted_on,
    coalesce(a.on_day, c.on_day, s.on_day) as since,
    case when a.on_day is not null then case when a.on_day + 400 < ${lastDay}::date and p.id % 10 <> 0 then 'official' else 'admitted' end
      when c.on_day is not null then (array['class-certified', 'dossier-open', 'verifying', 'ready', 'branch-resolved'])[1 + p.id % 5]
      else (array['source', 'sympathiser', 'source', 'removed-from-list'])[1 + p.id % 4] end as status
  from person p join fact s on s.person_id = p.id and s.kind = 'source'
    left join fact c on c.person_id = p.id and c.kind = 'certificate'
    left join fact a on a.person_id = p.id and a.kind = 'admission'`;

/** What the days bring: a year after the ceremony probation ends, sixty months after it a certificate. */
const turning = sql`
  select s.*, (case when s.status = 'admitted' then s.admitted_on + interval '12 months'
      when s.status in ('class-certified', 'dossier-open', 'verifying', 'ready') then s.certified_on + interval '60 months' end)::date as due_on,
    case when s.status = 'admitted' then 'official-due' else 'papers-expired' end as turn,
    case when s.status = 'admitted' then 'recognition-review' else 'certificate-validity' end as clock
  from standing s`;

/** What counting every case one after another comes to. */
const sumUpCases = sql`
  insert into rollup (tree, unit_id, measure, month, n, parts)
  select 'then', unit_id, measure, month, sum(n), jsonb_object_agg(part, n) from (
    select a.id as unit_id, c.measure, date_trunc('month', c.on_day::timestamp)::date as month, c.parts[1] as part, sum(c.n)::int as n
    from (
      select x.* from admission_case c, lateral counts_of_case(c) x
      union all select x.* from next_step s, lateral counts_of_step(s) x
      union all select x.* from case_clock k, lateral counts_of_clock(k) x) c
    join unit u on u.id = c.unit_id, lateral unnest(path_ids(u.path)) a(id)
    group by 1, 2, 3, 4) cells
  group by 1, 2, 3, 4`;

const counted = ['admission_case', 'next_step', 'case_clock', 'open_source'];
const turnCounting = async (trx: Tx, to: 'enable' | 'disable'): Promise<void> => {
  for (const table of counted)
    await sql`alter table ${sql.table(table)} ${sql.raw(to)} trigger user`.execute(trx);
};

/** A case for every person of the data set, with its clock and its next step, as the last day leaves them. */
export const loadCases = async (trx: Tx): Promise<void> => {
  await turnCounting(trx, 'disable');
  await sql`create temp table standing on commit drop as ${standing}`.execute(trx);
  await sql`create temp table turning on commit drop as
    select t.*, coalesce(due_on < ${lastDay}::date, false) as is_past from (${turning}) t`.execute(trx);
  await sql`insert into admission_case (code, person_id, unit_id, kind, opened_on, status, status_since, shown_status, shown_since,
      turns_to, turns_on, decided_on, ceremony_on)
    select code, person_id, unit_id, 'admission', found_on, status, since, case when is_past then turn else status end,
      case when is_past then due_on + 1 else since end, case when not is_past and due_on is not null then turn end,
      case when not is_past then due_on + 1 end, admitted_on, admitted_on
    from turning`.execute(trx);
  await sql`insert into case_event (case_id, unit_id, act, on_day, details, recorded_at)
    select c.id, c.unit_id, 'enlist', t.found_on, '{}', t.found_on from turning t join admission_case c using (code)
    where t.due_on is not null`.execute(trx);
  await sql`insert into case_clock (case_id, unit_id, kind, starts_on, due_on, rule_row, owner, event_id)
    select e.case_id, e.unit_id, t.clock, t.since, t.due_on, 'bench', 'branch', e.id
    from turning t join admission_case c using (code) join case_event e on e.case_id = c.id`.execute(trx);
  await sql`insert into next_step (case_id, unit_id, branch_id, act, party, is_returned, since, due_on, clock, shown_status)
    select c.id, c.unit_id, c.unit_id, 'enlist', 'branch', false, t.since, t.due_on, case when t.due_on is not null then t.clock end,
      c.shown_status
    from turning t join admission_case c using (code) where t.status not in ('official', 'removed-from-list')`.execute(
    trx,
  );
  await sql`analyze admission_case, case_clock, next_step`.execute(trx);
  await sumUpCases.execute(trx);
  await sql`insert into case_row select * from rows_of_cases(array(select id from admission_case))`.execute(
    trx,
  );
  await sql`insert into open_source select * from open_source_derived order by path, key`.execute(trx);
  await sql`select sum_open_sources()`.execute(trx);
  await turnCounting(trx, 'enable');
};
