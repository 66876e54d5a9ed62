import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { tellOrigin } from '#features/admissions/acts/sources.ts';
import { standing } from '#features/admissions/history.ts';
import { ENDED, type Status } from '#features/admissions/model.ts';
import { append } from '#features/admissions/server/append.ts';
import { alikeTo, open } from '#features/admissions/server/opening.ts';
import { caseNamed, eventsOf } from '#features/admissions/server/rows.ts';
import { branchKinds } from '#features/monitoring/server/rows/unitRows.ts';
import { kindOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { stateOf } from '../model.ts';
import { answerBlockers } from '../rules.ts';
import { syncFact } from './fact.ts';
import { type IntroductionRow, introductionNamed } from './rows.ts';

type Acceptance = InputOf<typeof contract.acceptIntroduction>;

const answerable = async (act: Act, id: number, on: Day): Promise<IntroductionRow> => {
  const one = await introductionNamed(act, id);
  const { introducedOn } = one;
  refuseIf(
    answerBlockers({ state: stateOf(one), introducedOn, on, today: act.today }).map((code) => ({
      code,
      ...(code === 'introduction-has-ended' ? {} : { field: 'on' }),
      values: { day: code === 'act-in-the-future' ? on : introducedOn },
    })),
    'conflict',
  );
  return one;
};

/** The branch that takes the person: a committee names one of its own. */
const branchOf = async (
  { db }: Act,
  { unitId }: IntroductionRow,
  { unitCode, on }: Acceptance,
): Promise<{ id: number; code: string }> => {
  const unit = unitCode
    ? await unitNamed(db, unitCode, 'unitCode')
    : await db.selectFrom('unit').select(['id', 'code']).where('id', '=', unitId).executeTakeFirstOrThrow();
  const { rows } = await sql<{ kind: string | null }>`
    select k.kind from unit u ${kindOn('u', on)} where u.id = ${unit.id}`.execute(db);
  refuseIf(
    branchKinds.includes(rows[0]?.kind ?? '')
      ? []
      : [{ code: 'introduction-needs-a-branch', field: 'unitCode' }],
  );
  return unit;
};

/** The one who found the person, as the case tells its origin. */
const foundByMember = (memberId: number | null) => ({ origin: 'member-personal-target', memberId });

type Introduced = { id: number; code: string };

/** Whom the case is about: somebody known whom the branch names, or the one who was introduced. */
const personOf = async (
  { db }: Act,
  { personId }: IntroductionRow,
  { personCode, isAnother = false }: Acceptance,
): Promise<Introduced> => {
  const introduced = await db
    .selectFrom('person')
    .select(['id', 'code', 'full_name', 'born_on', 'birth_year', 'home_place'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (personCode !== undefined) return personNamed(db, personCode, 'personCode');
  const alike = isAnother
    ? []
    : (
        await alikeTo(db, {
          fullName: introduced.full_name ?? '',
          bornOn: introduced.born_on as Day | null,
          birthYear: introduced.birth_year,
          homePlace: introduced.home_place,
        })
      ).filter((one) => one.personCode !== introduced.code);
  refuseIf(
    alike.length === 0
      ? []
      : [{ code: 'person-may-be-known', field: 'isAnother', values: { count: alike.length } }],
    'conflict',
  );
  return introduced;
};

/** The case of the person that goes on, with the introducer written into it where nobody wrote one. */
const caseUnderway = async (db: Tx, personId: number, introducer: string | null): Promise<string | null> => {
  const { rows } = await sql<{ code: string }>`
    update admission_case set introducer = coalesce(introducer, ${introducer})
    where person_id = ${personId} and not status = any(${[...ENDED]}::text[]) returning code`.execute(db);
  return rows[0]?.code ?? null;
};

/** Who found somebody whose case goes on already is told there, where nobody was told before. */
const tellFinder = async (
  act: Act,
  caseCode: string,
  { foundById }: IntroductionRow,
  on: Day,
): Promise<void> => {
  if (foundById === null) return;
  const row = await caseNamed(act.db, caseCode, true);
  const isTold = standing(await eventsOf(act.db, row.id)).some((event) => event.act === tellOrigin.name);
  if (isTold || !tellOrigin.from.includes(row.status as Status)) return;
  await append(act, row, { act: tellOrigin.name, on, details: foundByMember(foundById) });
};

/** The case of somebody new to the list, with the organisation and its resolution as where the person was found. */
const openFor = async (
  act: Act,
  { id, introducer, foundById }: IntroductionRow,
  opening: { personCode: string; unitCode: string; on: Day },
): Promise<string> => {
  const { db } = act;
  const { code } = await open(act, { ...opening, ...(introducer === null ? {} : { introducer }) });
  const { rows } = await sql<{ number: string | null }>`
    select d.number from introduction i left join document d on d.id = i.resolution_id where i.id = ${id}`.execute(
    db,
  );
  const number = rows[0]?.number;
  await append(act, await caseNamed(db, code, true), {
    act: tellOrigin.name,
    on: opening.on,
    details:
      introducer === null
        ? foundByMember(foundById)
        : { origin: 'mass-organisation', introducer, ...(number ? { documentNumber: number } : {}) },
  });
  return code;
};

/** The branch takes the person onto its list; who was entered for the introduction and is somebody known stands once. */
export const accept = async (act: Act, input: Acceptance) => {
  const { db, note } = act;
  const { introductionId: id, on } = input;
  const one = await answerable(act, id, on);
  const person = await personOf(act, one, input);
  const isKnown = person.id !== one.personId;
  const underway = await caseUnderway(db, person.id, one.introducer);
  const branch = underway === null ? await branchOf(act, one, input) : null;
  if (underway !== null) await tellFinder(act, underway, one, on);
  if (branch && !isKnown)
    await sql`update person set unit_id = ${branch.id} where id = ${person.id}`.execute(db);
  const caseCode =
    underway ?? (await openFor(act, one, { personCode: person.code, unitCode: branch?.code ?? '', on }));
  await sql`
    update introduction i set accepted_on = ${on}::date, person_id = ${person.id}, case_id = c.id, unit_id = c.unit_id
    from admission_case c where c.code = ${caseCode} and i.id = ${id}`.execute(db);
  await syncFact(db, id);
  if (isKnown) await sql`delete from person where id = ${one.personId}`.execute(db);
  note({ object: `introduction:${id}`, unitId: one.unitId, detail: { caseCode, on, isKnown } });
  return { caseCode };
};

/** Given back to the organisation with a reason. */
export const giveBack = async (
  act: Act,
  { introductionId: id, reason }: InputOf<typeof contract.returnIntroduction>,
) => {
  const { db, today, note } = act;
  const one = await answerable(act, id, today);
  await sql`update introduction set returned_on = ${today}::date, return_reason = ${reason} where id = ${id}`.execute(
    db,
  );
  await syncFact(db, id);
  note({
    object: `introduction:${id}`,
    unitId: one.unitId,
    personal: [{ personId: one.personId, field: 'reason', value: reason }],
  });
  return { id };
};
