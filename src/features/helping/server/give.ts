import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { planByCode } from '#features/plans/server/find.ts';
import { isNotWithdrawn } from '#features/plans/server/holds.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../targetContract.ts';
import { makeMemberTargets } from './memberTargetsMade.ts';

type Offer = OutputOf<typeof contract.offerMemberTargets>;
type OnRoll = Offer['members'][number] & { memberId: number };

const MOST = 200;

/** The roll of a branch today with what each has for a period; those of these codes, or all. */
const rollFor = async (
  db: Tx,
  unitId: number,
  { period, today, codes }: { period: string | null; today: Day; codes: readonly string[] | null },
): Promise<OnRoll[]> => {
  const { rows } = await sql<OnRoll>`
    select m.id as "memberId", p.code as "memberCode", p.full_name as "fullName",
      coalesce(m.official_on <= ${today}::date, false) as "isFullMember", g.number
    from member m join person p on p.id = m.person_id
      left join lateral (
        select max(coalesce((select v.new_minimum from target_revision v where v.target_id = t.id order by v.revised_on desc limit 1),
          t.minimum))::float8 as number
        from target t join plan l on l.id = t.plan_id and l.period = ${period}
        where t.member_id = m.id and t.measure = 'admission' and ${isNotWithdrawn(today)}) g on true
    where m.unit_id = ${unitId} and m.during @> ${today}::date and (${codes}::text[] is null or p.code = any(${codes}::text[]))
    order by p.full_name collate vietnamese nulls last, p.id limit ${MOST}`.execute(db);
  return rows;
};

/** Plans that bind the branch and have not ended, the nearest and shortest first. */
const plansFor = async (db: Tx, path: string, today: Day): Promise<Offer['plans']> => {
  const { rows } = await sql<Offer['plans'][number]>`
    select p.code, p.period, coalesce(n.name, u.code) as "unitName" from plan p join unit u on u.id = p.unit_id ${nameOn('u', today)}
    where p.unit_id = any(path_ids(${path})) and p.ends_on >= ${today}::date
    order by p.starts_on > ${today}::date, p.ends_on - p.starts_on, array_position(path_ids(${path}), p.unit_id) desc limit ${MOST}`.execute(
    db,
  );
  return rows;
};

/** Whom targets can be given to, and for which plan. */
export const offer = async (act: Act, input: InputOf<typeof contract.offerMemberTargets>): Promise<Offer> => {
  const { db, today, note } = act;
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  // The units above, whose plans bind the branch, lie outside of what it sees.
  const plans = await asInstallation(db, () => plansFor(db, unit.path, today));
  const planCode = input.planCode ?? plans[0]?.code ?? null;
  const period = plans.find(({ code }) => code === planCode)?.period ?? null;
  const roll = await rollFor(db, unit.id, { period, today, codes: null });
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: roll.length } });
  return { planCode, plans, members: roll.map(({ memberId: _, ...member }) => member) };
};

type Given = InputOf<typeof contract.giveMemberTargets>;

const faultsOf = (members: Given['members'], roll: readonly OnRoll[]): Reason[] =>
  members.flatMap(({ memberCode }, at) => {
    const found = roll.find((one) => one.memberCode === memberCode);
    const field = `members/${at}/memberCode`;
    if (!found) return [{ code: 'not-on-the-roll-today', field }];
    if (found.number !== null) return [{ code: 'member-has-a-target', field, values: { n: found.number } }];
    return members.findIndex((one) => one.memberCode === memberCode) < at
      ? [{ code: 'member-has-a-target', field, values: { n: 1 } }]
      : [];
  });

/** Targets for many members of one branch, in one statement; each serves the document of its plan. */
export const give = async (act: Act, { unitCode, planCode, members }: Given) => {
  const { db, today, note } = act;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const plan = await planByCode(db, planCode);
  refuseIf(
    unit.path.includes(`/${plan.unit_id}/`) ? [] : [{ code: 'target-outside-its-plan', field: 'planCode' }],
  );
  await sql`select pg_advisory_xact_lock(7021, ${unit.id})`.execute(db);
  const codes = members.map(({ memberCode }) => memberCode);
  const roll = await rollFor(db, unit.id, { period: plan.period, today, codes });
  refuseIf(faultsOf(members, roll));
  const idOf = new Map(roll.map(({ memberCode, memberId }) => [memberCode, memberId]));
  const made = await makeMemberTargets(
    db,
    { planId: plan.id, unitId: unit.id, documentId: plan.document_id },
    members.flatMap(({ memberCode, number }) => {
      const memberId = idOf.get(memberCode);
      return memberId === undefined ? [] : [{ memberId, number }];
    }),
  );
  note({
    object: `unit:${unit.id}`,
    unitId: unit.id,
    detail: { planCode, targets: made.length, total: members.reduce((sum, { number }) => sum + number, 0) },
  });
  return { codes: made.map(({ code }) => code), period: plan.period };
};

/** Taken back from today on; one that was given today never counted. */
export const withdraw = async (act: Act, input: InputOf<typeof contract.withdrawMemberTargets>) => {
  const { db, today, note } = act;
  const { unitCode, codes, reason } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{ id: number }>`
    update target set withdrawn_on = ${today}::date, withdrawal = ${reason}
    where code = any(${codes}::text[]) and unit_id = ${unit.id} and member_id is not null and withdrawn_on is null returning id`.execute(
    db,
  );
  if (rows.length !== codes.length)
    throw new Refusal('conflict', { code: 'member-target-is-withdrawn', field: 'codes' });
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { targets: rows.map(({ id }) => id), reason } });
  return { withdrawn: rows.length };
};
