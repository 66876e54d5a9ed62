import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { type Day, daysBetween } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/probation.ts';
import { fold } from '../history.ts';
import { PROBATION } from '../model.ts';
import { endsSoonUntil, lacksOf, PROBATION_STATES, type ProbationState, roundOf } from '../probation.ts';
import { helpersOf } from './people.ts';
import { casesWithEvents, startOf } from './rows.ts';

/** Clocks of the vote of the branch and of the decision; at most one of them runs. */
const CLOCKS = ['recognition-review', 'recognition-decision'];

/** The probationary members below a unit in today's tree, each with how its time stands. */
const probationersBelow = (unit: Unit, today: Day) => sql`
  select c.id, c.unit_id, c.status, c.official_on, k.due_on, coalesce(k.due_on, c.official_on) as sort_on,
    case when k.due_on < ${today}::date then 'overdue' when c.status = 'official-proposed' then 'proposed'
      when c.official_on <= ${today}::date then 'due'
      when c.official_on <= ${endsSoonUntil(today)}::date then 'soon' else 'running' end as state
  from admission_case c join unit u on u.id = c.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
  left join case_clock k on k.case_id = c.id and k.ended_on is null and k.kind = any(${CLOCKS}::text[])
  where c.status = any(${[...PROBATION]}::text[])`;

type Asked = Pick<InputOf<typeof contract.listProbation>, 'state' | 'reviewBy' | 'limit'> & {
  after?: string | undefined;
};
type Found = {
  id: number;
  endsOn: Day;
  dueOn: Day | null;
  state: ProbationState;
  key: string;
  next: string | null;
  waitsFor: string | null;
  meetingCode: string | null;
  meetingOn: Day | null;
};

const pageOf = async (db: Tx, unit: Unit, asked: Asked, today: Day): Promise<Found[]> => {
  const { state = null, reviewBy = null, after, limit = 50 } = asked;
  const [sortOn = null, id = null] = after?.split('_') ?? [];
  const { rows } = await sql<Found>`
    with page as (
      select * from (${probationersBelow(unit, today)}) p
      where (${state}::text is null or p.state = ${state})
        and (${reviewBy}::date is null or p.status = 'admitted' and p.official_on <= ${reviewBy}::date)
        and (${sortOn}::date is null or (p.sort_on, p.id) > (${sortOn}::date, ${id}::int))
      order by p.sort_on, p.id limit ${limit}),
    planned as (
      select distinct on (i.case_id) i.case_id, m.code, m.held_on
      from page p join meeting_item i on i.case_id = p.id and i.matter = 'recognition'
      join meeting m on m.id = i.meeting_id and m.state = 'planned' order by i.case_id, m.held_on, m.id)
    select p.id, p.official_on as "endsOn", p.due_on as "dueOn", p.state, p.sort_on || '_' || p.id as key,
      s.act as next, s.party as "waitsFor", m.code as "meetingCode", m.held_on as "meetingOn"
    from page p left join next_step s on s.case_id = p.id left join planned m on m.case_id = p.id
    order by p.sort_on, p.id`.execute(db);
  return rows;
};

/** The members who stand on these branches' rolls today. */
const onRoll = async (
  db: Tx,
  people: readonly number[],
  today: Day,
): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await sql<{ personId: number; unitId: number }>`
    select person_id as "personId", unit_id as "unitId" from member
    where person_id = any(${[...people]}::int[]) and during @> ${today}::date`.execute(db);
  return new Map(rows.map(({ personId, unitId }) => [personId, unitId]));
};

const namesOf = async (db: Tx, people: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, coalesce(full_name, code) as name from person where id = any(${[...people]}::int[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const told = async (db: Tx, page: readonly Found[], today: Day) => {
  const cases = await casesWithEvents(
    db,
    page.map(({ id }) => id),
  );
  const stands = new Map(
    cases.map(({ row, events }) => {
      const state = fold(startOf(row), events);
      return [row.id, { row, state, helpers: helpersOf(state, events) }] as const;
    }),
  );
  const helping = [...stands.values()].flatMap(({ helpers }) => helpers);
  const rolls = await onRoll(db, helping, today);
  const names = await namesOf(db, helping);
  return page.flatMap(({ id, key: _, meetingCode, meetingOn, ...found }) => {
    const one = stands.get(id);
    if (!one) return [];
    const { row, state, helpers } = one;
    const hasHelper = helpers.some((helper) => rolls.get(helper) === row.unitId);
    const round = roundOf(state.matters.recognition);
    const isPlanned = meetingCode !== null && (round === 'none' || round === 'not-passed');
    return [
      {
        ...found,
        caseCode: row.code,
        personCode: row.personCode,
        fullName: row.fullName,
        unitCode: row.unitCode,
        unitName: row.unitName,
        ceremonyOn: state.ceremonyOn as Day,
        daysLeft: daysBetween(today, found.endsOn),
        isExtended: state.matters.recognition.extensions > 0,
        helpers: helpers.flatMap((helper) => names.get(helper) ?? []),
        hasHelper,
        classOn: state.newMemberClassOn,
        selfReviewOn: state.selfReviewOn,
        helperCommentOn: state.helperCommentOn,
        opinionsOn: state.probationOpinionsOn,
        lacks: lacksOf(state, hasHelper),
        round: isPlanned ? ('planned' as const) : round,
        meetingCode,
        meetingOn: meetingOn ?? state.matters.recognition.branch?.on ?? null,
      },
    ];
  });
};

/** Rows looked at together where what is asked for is known only after each is read. */
const BATCH = 200;

/** The probationary members below a unit, overdue first; what one lacks follows from the events alone. */
export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listProbation>) => {
  const { unitCode, lacks, limit = 50, ...asked } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const batch = lacks ? BATCH : limit;
  const people: Awaited<ReturnType<typeof told>> = [];
  let { after } = asked;
  let next: string | null = null;
  do {
    const found: Found[] = await pageOf(db, unit, { ...asked, after, limit: batch }, today);
    const rows = await told(db, found, today);
    const kept = lacks ? rows.filter((row) => row.lacks.includes(lacks)) : rows;
    const taken = kept.slice(0, limit - people.length);
    people.push(...taken);
    const isFull = people.length === limit;
    const last = isFull ? found[rows.indexOf(taken.at(-1) as (typeof rows)[number])] : found.at(-1);
    after = last?.key;
    next = isFull || found.length === batch ? (after ?? null) : null;
    if (isFull) break;
  } while (next !== null && lacks);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: people.length } });
  return { on: today, people, next };
};

/** How many probationary members stand in each state; the list of a state has exactly so many rows. */
export const count = async ({ db, today }: Act, { unitCode }: InputOf<typeof contract.countProbation>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{ state: ProbationState; people: number }>`
    select state, count(*)::int as people from (${probationersBelow(unit, today)}) p group by state`.execute(
    db,
  );
  const { rows: without } = await sql<{ people: number }>`
    select count(*)::int as people
    from member m join unit u on u.id = m.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
    left join admission_case c on c.person_id = m.person_id and c.status = any(${[...PROBATION]}::text[])
    where m.official_on is null and m.during @> ${today}::date and c.id is null`.execute(db);
  const by = new Map(rows.map(({ state, people }) => [state, people]));
  const states = Object.fromEntries(PROBATION_STATES.map((state) => [state, by.get(state) ?? 0])) as Record<
    ProbationState,
    number
  >;
  return {
    on: today,
    total: rows.reduce((sum, { people }) => sum + people, 0),
    ...states,
    withoutCase: without[0]?.people ?? 0,
  };
};
