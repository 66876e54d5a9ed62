import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { isAliveOn } from '#features/organisations/rules.ts';
import { holdTree, reasons, unitNamed } from '#features/organisations/server/units.ts';
import { mayBeSame } from '#features/people/rules.ts';
import { personNamed, record as recordPerson } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { alikePeople, beginCase, openCase } from '../contract/opening.ts';
import { ENDED } from '../model.ts';
import { type Former, openedCase } from '../state.ts';
import { shownOn } from '../status.ts';
import { markOf } from './commands.ts';
import { lawFor } from './law.ts';
import { syncNext } from './next.ts';
import { caseColumns, personalOf, requireListed } from './profile.ts';

type Input = InputOf<typeof openCase>;

/** What a readmission rests on, with what was left out as not known. */
export const formerOf = (former: Input['former']): Former | null =>
  former
    ? {
        leftOn: former.leftOn,
        reason: former.reason,
        recordClearedOn: former.recordClearedOn ?? null,
        readmittedBefore: former.readmittedBefore ?? 0,
        firstDecidedOn: former.firstDecidedOn ?? null,
      }
    : null;

/** Open the case of a person. */
export const open = async ({ db, today, note }: Act, input: Input) => {
  const { code = randomUUID(), personCode, unitCode, on, kind = 'admission', former, ...profile } = input;
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const person = await personNamed(db, personCode, 'personCode');
  refuseIf([
    ...(on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []),
    ...(isAliveOn(unit, on) ? [] : reasons(['unit-not-alive-that-day'], { code: unit.code, day: on })),
    ...((kind === 'readmission') === (former === undefined)
      ? [{ code: 'readmission-says-what-was-before', field: 'former' }]
      : []),
    ...(person.erased_on === null ? [] : [{ code: 'person-is-erased', field: 'personCode' }]),
  ]);
  await requireListed(db, profile);
  const before = formerOf(former);
  const state = openedCase(kind, on, before);
  const law = await lawFor(db, unit.id);
  const shown = shownOn(state, on, today, law.on(today).rules.value);
  const { id } = await db
    .insertInto('admission_case')
    .values({
      code,
      person_id: person.id,
      unit_id: unit.id,
      kind,
      opened_on: on,
      former: before ? JSON.stringify(before) : null,
      status: 'source',
      status_since: on,
      shown_status: shown.status,
      shown_since: shown.since,
      ...caseColumns(profile),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await syncNext(db, law, today, [{ caseId: id, unitId: unit.id, state, since: on, shown }]);
  note({
    object: `case:${id}`,
    unitId: unit.id,
    detail: { code, personId: person.id, on, kind },
    personal: personalOf(person.id, profile),
  });
  return markOf(db, code, null);
};

type Alike = {
  personCode: string;
  fullName: string | null;
  bornOn: Day | null;
  birthYear: number | null;
  homePlace: string | null;
  unitCode: string;
  unitName: string | null;
  caseCode: string | null;
  status: string | null;
};

type Asked = {
  fullName: string;
  bornOn?: Day | null | undefined;
  birthYear?: number | null | undefined;
  homePlace?: string | null | undefined;
};

const MOST = 50;

/** People of the scope who bear this name and may be the same; the case underway of each, or else the last one. */
export const alikeTo = async (
  db: Tx,
  { fullName, bornOn = null, birthYear = null, homePlace = null }: Asked,
) => {
  const { rows } = await sql<Alike & { home: string | null; asked: string | null }>`
    select p.code as "personCode", p.full_name as "fullName", p.born_on as "bornOn", p.birth_year as "birthYear",
      p.home_place as "homePlace", folded(p.home_place) as home, folded(${homePlace}::text) as asked, u.code as "unitCode",
      n.name as "unitName", c.code as "caseCode", c.status
    from person p join unit u on u.id = p.unit_id
    left join lateral (
      select code, status from admission_case where person_id = p.id
      order by status = any(${[...ENDED]}::text[]), opened_on desc, id desc limit 1) c on true
    left join lateral (
      select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
    where p.erased_on is null and p.merged_into_id is null and p.name_key = folded(${fullName})
    order by c.code is null, p.code limit ${MOST}`.execute(db);
  return rows.filter(({ home, asked, ...one }) =>
    mayBeSame({ ...one, home }, { bornOn, birthYear, home: asked }),
  );
};

/** Those who may be the person somebody is about to enter. */
export const alike = async ({ db, scope, note }: Act, input: InputOf<typeof alikePeople>) => {
  const people = await alikeTo(db, input);
  note({ ...(scope.unitId === null ? {} : { unitId: scope.unitId }), detail: { rows: people.length } });
  return { people };
};

/** A person who is not known yet and the case of that person, in one act; nobody is entered twice unseen. */
export const begin = async (act: Act, input: InputOf<typeof beginCase>) => {
  const { fullName, bornOn, birthYear, homePlace, sex, isAnother = false, ...opening } = input;
  const { db } = act;
  // Two who enter the same name at the same time see each other.
  await sql`select pg_advisory_xact_lock(7020, hashtext(folded(${fullName})))`.execute(db);
  const known = isAnother ? [] : await alikeTo(db, { fullName, bornOn, birthYear, homePlace });
  refuseIf(
    known.length === 0
      ? []
      : [{ code: 'person-may-be-known', field: 'isAnother', values: { count: known.length } }],
    'conflict',
  );
  const person = { fullName, bornOn, birthYear, homePlace, sex };
  const given = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
  const { code: personCode } = await recordPerson(act, {
    ...(given as { fullName: string }),
    code: randomUUID(),
    unitCode: opening.unitCode,
  });
  return open(act, { ...opening, personCode });
};
