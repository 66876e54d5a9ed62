import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { holdTree, type Unit } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { beginMany } from '../../contract/paste.ts';
import { openedCase } from '../../state.ts';
import { shownOn } from '../../status.ts';
import { lawsFor } from '../law.ts';
import { syncNext } from '../next.ts';
import { type CheckedRow, checkRows } from './check.ts';

type Input = InputOf<typeof beginMany>;
type ReadyRow = CheckedRow & { unit: Unit };

/** What stands against the rows, each at its cell. */
const reasonsOf = (rows: readonly CheckedRow[]): Reason[] =>
  rows.flatMap(({ faults, alike, isAnother }, row) => [
    ...faults.map(({ field, code, values }) => ({ code, field: `rows/${row}/cells/${field}`, values })),
    ...(alike.length > 0 && !isAnother
      ? [{ code: 'person-may-be-known', field: `rows/${row}/isAnother`, values: { count: alike.length } }]
      : []),
  ]);

const insertPeople = async (db: Tx, rows: readonly ReadyRow[]): Promise<number[]> => {
  const people = rows.map(({ person, unit }, n) => ({
    ...{ n, code: randomUUID(), unit_id: unit.id, full_name: person.fullName, birth_year: person.birthYear },
    ...{ born_on: person.bornOn, sex: person.sex, home_place: person.homePlace },
  }));
  const { rows: made } = await sql<{ id: number; code: string }>`
    insert into person (code, unit_id, full_name, birth_year, born_on, sex, home_place)
    select code, unit_id, full_name, birth_year, born_on, sex, home_place
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) r(n int, code text, unit_id int, full_name text, birth_year int,
      born_on date, sex text, home_place text)
    order by n returning id, code`.execute(db);
  const idOf = new Map(made.map(({ id, code }) => [code, id]));
  return people.map(({ code }) => idOf.get(code) as number);
};

type Batch = { id: number; on: Day };

const insertCases = async (
  { db, today }: Act,
  rows: readonly ReadyRow[],
  { people, batch }: { people: readonly number[]; batch: Batch },
): Promise<string[]> => {
  const laws = await lawsFor(
    db,
    rows.map(({ unit }) => unit.id),
  );
  const state = openedCase('admission', batch.on, null);
  const shownIn = (unit: Unit) => {
    const law = laws.get(unit.id);
    if (!law) throw new Error(`no law for unit ${unit.id}`);
    return { law, shown: shownOn(state, batch.on, today, law.on(today).rules.value) };
  };
  const cases = rows.map(({ person: { listed, isYouthUnionMember }, unit }, n) => {
    const { shown } = shownIn(unit);
    return {
      ...{ n, code: randomUUID(), person_id: people[n], unit_id: unit.id },
      ...{ education: listed.education, religion: listed.religion, ethnic_group: listed.ethnicGroup },
      ...{ occupation: listed.occupation, introducer: listed.introducer, is_youth: isYouthUnionMember },
      ...{ shown_status: shown.status, shown_since: shown.since },
    };
  });
  const { rows: made } = await sql<{ id: number; code: string }>`
    insert into admission_case (code, person_id, unit_id, kind, opened_on, status, status_since, shown_status, shown_since,
      education, religion, ethnic_group, occupation, introducer, is_youth_union_member, batch_id, batch_row)
    select code, person_id, unit_id, 'admission', ${batch.on}::date, 'source', ${batch.on}::date, shown_status, shown_since,
      education, religion, ethnic_group, occupation, introducer, is_youth, ${batch.id}, n + 1
    from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) r(n int, code text, person_id int, unit_id int, education text,
      religion text, ethnic_group text, occupation text, introducer text, is_youth boolean, shown_status text, shown_since date)
    order by n returning id, code`.execute(db);
  const idOf = new Map(made.map(({ id, code }) => [code, id]));
  const opened = cases.map(({ code }, n) => ({
    caseId: idOf.get(code) as number,
    unit: (rows[n] as ReadyRow).unit,
  }));
  for (const [law, of] of Map.groupBy(opened, ({ unit }) => shownIn(unit).law))
    await syncNext(
      db,
      law,
      today,
      of.map(({ caseId, unit }) => ({
        ...{ caseId, unitId: unit.id, state, since: batch.on, shown: shownIn(unit).shown },
      })),
    );
  return cases.map(({ code }) => code);
};

/** The people of a list and their cases in one act, by the rules of one that is entered by hand; all or none. */
export const begin = async (act: Act, input: Input) => {
  const { db, today, now, actor, note } = act;
  refuseIf(input.on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: input.on } }] : []);
  await holdTree(db);
  // Those who enter the same names at the same time see each other.
  await sql`
    select pg_advisory_xact_lock(7020, h) from (
      select distinct hashtext(folded(name)) as h from unnest(${input.rows.map(({ cells }) => cells.fullName ?? '')}::text[]) name
      order by 1) locks`.execute(db);
  const { chosen, rows } = await checkRows(act, input);
  refuseIf(reasonsOf(rows), 'conflict');
  const ready = rows as ReadyRow[];
  const { id } = await db
    .insertInto('case_batch')
    .values({
      unit_id: chosen.id,
      account_id: actor.kind === 'account' ? actor.accountId : null,
      made_at: now,
      rows: rows.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const people = await insertPeople(db, ready);
  const cases = await insertCases(act, ready, { people, batch: { id, on: input.on } });
  const digest = createHash('sha256').update(JSON.stringify(input.rows)).digest('hex');
  note({
    object: `unit:${chosen.id}`,
    unitId: chosen.id,
    detail: { batch: id, rows: rows.length, on: input.on, digest },
  });
  return { batchId: id, cases };
};
