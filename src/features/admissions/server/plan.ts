import { sql } from 'kysely';
import { meetingsBetween } from '#features/calendar/monthly.ts';
import type { CountingDay } from '#features/facts/model.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import { latestStart } from '#kernel/deadline.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { eligibilityBlockers, readmissionBlockers } from '../blockers/eligibility.ts';
import type * as contract from '../contract/plan.ts';
import { type CaseEvent, fold } from '../history.ts';
import { reasonViewOf } from '../judge.ts';
import { PREPARING, PROPOSED, type Status } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import { type MeetingDays, meetingDaysOf } from '../plan/meetingDays.ts';
import { outlookOf } from '../plan/outlook.ts';
import { RULES } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { statusOn } from '../status.ts';
import { factsWith, type Judged, lawOf } from './facts.ts';
import { refuseForgotten } from './forget.ts';
import { type Law, lawFor, lawsFor } from './law.ts';
import { bodiesOf, meetingDaysOfUnits } from './meetingDays.ts';
import { chainsOn } from './place.ts';
import { type CaseRow, caseNamed, casesWithEvents, startOf } from './rows.ts';

type Planned = { row: CaseRow; events: readonly CaseEvent[] };

/** How far ahead the first possible day is looked for. */
const MONTHS_AHEAD = 36;
const YEARS_AWAY = 5;
/** @throws Refusal for a goal so far away that no plan speaks of it */
const refuseFar = (goalOn: Day, today: Day): void =>
  refuseIf(
    goalOn < addMonths(today, -YEARS_AWAY * 12) || goalOn > addMonths(today, YEARS_AWAY * 12)
      ? [{ code: 'goal-too-far-away', field: 'goalOn', values: { day: goalOn, years: YEARS_AWAY } }]
      : [],
  );

/** What no work and no haste removes from the vote of that day. */
const barredBy = (state: CaseState, on: Day, { facts }: Judged) =>
  facts.isChecked
    ? [...eligibilityBlockers(state, on, facts), ...readmissionBlockers(state, on, facts)].filter((code) =>
        ['time', 'nobody'].includes(RULES[code].remover),
      )
    : [];

type Around = {
  today: Day;
  goalOn: Day;
  countedBy: CountingDay;
  law: Law;
  chainOf: Parameters<typeof factsWith>[0];
  days(row: CaseRow): MeetingDays;
};

const planOf = ({ row, events }: Planned, around: Around) => {
  const { today, goalOn, law, chainOf } = around;
  // Nobody knows the tree of a day to come: the place is that of today, the rule that of the day of the vote.
  const factsAt = factsWith(({ unitId }) => chainOf({ unitId, on: today }), row, { law, today });
  const judgedOn = (on: Day) => factsAt({ unitId: row.unitId, on });
  const { facts } = judgedOn(today);
  const state = fold(startOf(row), events);
  const look = outlookOf(state, goalOn, {
    today,
    until: addMonths(today, MONTHS_AHEAD),
    facts: {
      path: facts.path,
      hasSection: facts.hasSection,
      rules: facts.rules,
      countedBy: around.countedBy,
      meetingDays: around.days(row),
      startBy: (end, days) => latestStart(law.calendar, end, days).dueOn,
    },
    barredOn: (on) => barredBy(state, on, judgedOn(on)),
  });
  return {
    caseCode: row.code,
    personCode: row.personCode,
    fullName: row.fullName,
    unitCode: row.unitCode,
    unitName: row.unitName,
    status: statusOn(state, today, facts.rules),
    isPossible: look.isPossible,
    earliestOn: look.earliestOn,
    steps: look.steps,
    blockers: look.blockers.map((code) => reasonViewOf(code, lawOf(judgedOn(look.meetingOn ?? today)))),
    expiring: look.expiring,
  };
};

/** The places of these cases and when their bodies meet, in two statements however many they are. */
const aroundOf = async ({ db, today }: Pick<Act, 'db' | 'today'>, cases: readonly Planned[]) => {
  const chainOf = await chainsOn(
    db,
    cases.map(({ row }) => ({ unitId: row.unitId, on: today })),
  );
  const chains = new Map(cases.map(({ row }) => [row.unitId, chainOf({ unitId: row.unitId, on: today })]));
  const of = bodiesOf(
    await meetingDaysOfUnits(
      db,
      [...chains.values()].flatMap((chain) => chain.map(({ unitId }) => unitId)),
    ),
  );
  const daysIn = (law: Law) => (row: CaseRow) => {
    const { facts, chain } = factsWith(chainOf, row, { law, today })({ unitId: row.unitId, on: today });
    return meetingDaysOf(chain, facts.path, of);
  };
  return { chainOf, daysIn };
};

/** The backward plan of one case to a goal. */
export const plan = async (act: Act, { caseCode, goalOn }: InputOf<typeof contract.planCase>) => {
  const { db, today, note } = act;
  refuseFar(goalOn, today);
  const row = await caseNamed(db, caseCode);
  refuseForgotten(row);
  const law = await lawFor(db, row.unitId);
  const [found] = await casesWithEvents(db, [row.id]);
  const planned = { row, events: found?.events ?? [] };
  const countedBy = await countingDayOf(db, goalOn);
  const state = fold(startOf(row), planned.events);
  const isCounted = countedBy === 'decision' ? state.matters.admission.decision : state.ceremonyOn;
  if (isCounted) throw new Refusal('blocked', { code: 'decided-already', values: { code: caseCode } });
  const { chainOf, daysIn } = await aroundOf(act, [planned]);
  const days = daysIn(law);
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { goalOn } });
  const { facts } = factsWith(chainOf, row, { law, today })({ unitId: row.unitId, on: today });
  const { branch, base, deciding } = days(row);
  const meetings = [
    { body: 'branch', meets: branch },
    { body: 'base-committee', meets: base },
    { body: PATH_STEPS[facts.path].decidedBy, meets: deciding },
  ].flatMap(({ body, meets }) => (meets ? [{ body, days: meetingsBetween(meets, today, goalOn) }] : []));
  return {
    goalOn,
    countedBy,
    ...planOf(planned, { today, goalOn, countedBy, law, chainOf, days }),
    meetings,
  };
};

const OPEN: readonly Status[] = [...PREPARING, ...PROPOSED, 'returned', 'paused'];
const UNTIL_CEREMONY: readonly Status[] = [...OPEN, 'decided', 'received'];

/** Some cases planned backwards from one goal day, in a few statements however many they are. */
export const plansOf = async (
  act: Pick<Act, 'db' | 'today'>,
  ids: readonly number[],
  { goalOn, countedBy }: { goalOn: Day; countedBy: CountingDay },
) => {
  const { db, today } = act;
  const cases = await casesWithEvents(db, ids);
  const laws = await lawsFor(
    db,
    cases.map(({ row }) => row.unitId),
  );
  const { chainOf, daysIn } = await aroundOf(act, cases);
  return cases.map((one) => {
    const law = laws.get(one.row.unitId) as Law;
    return planOf(one, { today, goalOn, countedBy, law, chainOf, days: daysIn(law) });
  });
};

/** Every open case below a unit planned from one goal day, page by page in the order of their codes. */
export const planBelow = async (act: Act, input: InputOf<typeof contract.planUnit>) => {
  const { db, today, note } = act;
  const { unitCode, goalOn, after, limit = 50 } = input;
  refuseFar(goalOn, today);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const countedBy = await countingDayOf(db, goalOn);
  const open = countedBy === 'decision' ? OPEN : UNTIL_CEREMONY;
  const below = sql`admission_case c join unit u on u.id = c.unit_id
    and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)} where c.status = any(${[...open]}::text[])`;
  const { rows: page } = await sql<{ id: number; code: string }>`
    select c.id, c.code from ${below} and (${after ?? null}::text is null or c.code > ${after ?? null})
    order by c.code limit ${limit}`.execute(db);
  const { rows: all } = await sql<{ total: number }>`select count(*)::int as total from ${below}`.execute(db);
  const plans = await plansOf(
    act,
    page.map(({ id }) => id),
    { goalOn, countedBy },
  );
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { goalOn, rows: plans.length } });
  const order = new Map(page.map(({ code }, at) => [code, at]));
  return {
    goalOn,
    countedBy,
    total: all[0]?.total ?? 0,
    cases: plans.sort((a, b) => (order.get(a.caseCode) ?? 0) - (order.get(b.caseCode) ?? 0)),
    next: page.length === limit ? (page.at(-1)?.code ?? null) : null,
  };
};
