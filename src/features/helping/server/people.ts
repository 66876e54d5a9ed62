import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { endOfPath, isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listPeopleOfTarget } from '../targetContract.ts';
import { countedFor, windowsOn } from './memberTargets.ts';
import { stageSql } from './targets.ts';

type Person = OutputOf<typeof listPeopleOfTarget>['people'][number];

/** The people behind the numbers of one target; of who lies outside of what one may see only that there is somebody. */
export const peopleOf = async (act: Act, input: InputOf<typeof listPeopleOfTarget>) => {
  const { db, today, note, scope } = act;
  const { unitCode, targetId, stage = null } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  return asInstallation(db, async () => {
    const day = await countingDayOf(db, today);
    const { rows: found } = await sql`
      select from target t join unit u on u.id = t.unit_id
      where t.id = ${targetId} and t.member_id is not null and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}`.execute(
      db,
    );
    if (found.length === 0)
      throw new Refusal('not-found', {
        code: 'target-not-found',
        field: 'targetId',
        values: { code: targetId },
      });
    const { rows } = await sql<Person & { path: string }>`
      with asked as (
        select m.person_id, w.starts_on, w.ends_on from target t join plan p on p.id = t.plan_id join member m on m.id = t.member_id
          ${windowsOn(today)} where t.id = ${targetId}),
      tied as (
        select h.case_id, h.is_finder, h.contact_on, ${stageSql(today)} as stage
        from asked w join helping h on h.person_id = w.person_id join admission_case c on c.id = h.case_id
        where h.is_current and c.ceremony_on is null
        union all
        select s.* from asked w cross join lateral (
          select h.case_id, h.is_finder, h.contact_on, 'admitted' from ${countedFor(sql`w.person_id`, day)}) s)
      select c.id, c.code as "caseCode", p.full_name as "fullName", coalesce(n.name, u.code) as "unitName", t.stage,
        case when c.turns_on <= ${today}::date then c.turns_to else c.shown_status end as status, t.is_finder as "isFinder",
        t.contact_on as "contactOn", u.path
      from tied t join admission_case c on c.id = t.case_id join person p on p.id = c.person_id
        join unit u on u.id = c.unit_id ${nameOn('u', today)}
      where ${stage}::text is null or t.stage = ${stage} order by c.id`.execute(db);
    note({ object: `target:${targetId}`, unitId: unit.id, detail: { rows: rows.length } });
    return {
      people: rows.map(({ path, ...person }) =>
        isWithin(path, scope) ? person : { ...person, caseCode: null, fullName: null },
      ),
    };
  });
};
