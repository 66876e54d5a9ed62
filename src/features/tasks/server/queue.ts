import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { parseDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { APPROVALS } from '../model.ts';
import type { listQueue } from '../queueContract.ts';
import { bodiesOf } from './which.ts';

type Queued = OutputOf<typeof listQueue>['cases'][number];

const placeOf = (after: string | undefined) => {
  if (after === undefined) return sql`true`;
  const [since = '', caseId] = after.split('_');
  if (parseDay(since) === null) throw new Refusal('invalid-input', { code: 'field-pattern', field: 'after' });
  return sql`(n.since, n.case_id) > (${since}::date, ${caseId}::int)`;
};

/** What waits for a committee of the unit, and what its branches have resolved and not sent up, the oldest first. */
export const queue = async ({ db, today, note }: Act, input: InputOf<typeof listQueue>) => {
  const { unitCode, after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const bodies = await bodiesOf(db, unit);
  const { rows } = await asInstallation(db, () =>
    sql<Queued & { key: string }>`
    select c.code as "caseCode", p.full_name as "fullName", coalesce(bn.name, b.code) as "branchName",
      n.act, n.party, n.matter, n.since, ${today}::date - n.since as days, n.due_on as "dueOn",
      coalesce(n.due_on < ${today}::date, false) as "isOverdue", n.since || '_' || n.case_id as key
    from (
      select n.* from next_step n
      where (n.unit_id = any(${bodies}::int[]) and n.act = any(${[...APPROVALS]}::text[])
          or n.act = 'send-up' and not n.is_returned and coalesce(n.base_id, n.upper_id) = any(${bodies}::int[]))
        and ${placeOf(after)}
      order by n.since, n.case_id limit ${limit}) n
    join admission_case c on c.id = n.case_id join person p on p.id = c.person_id
    join unit b on b.id = n.branch_id left join unit_name bn on bn.unit_id = b.id and bn.during @> ${today}::date
    order by n.since, n.case_id`.execute(db),
  );
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return {
    on: today,
    cases: rows.map(({ key: _, ...row }) => row),
    next: rows.length === limit ? (rows.at(-1)?.key ?? null) : null,
  };
};
