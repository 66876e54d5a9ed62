import type { Tx } from '#db/database.ts';
import { isAliveOn } from '#features/organisations/rules.ts';
import { holdTree, reasons, unitNamed } from '#features/organisations/server/units.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { correctPerson, recordPerson } from '../contract.ts';
import { personBlockers } from '../rules.ts';

type Input = InputOf<typeof recordPerson>;

/**
 * The person of this code in the scope; the code of a record that was merged finds the one that was kept.
 * @throws Refusal not-found
 */
export const personNamed = async (db: Tx, code: string, field = 'code') => {
  const person = await db
    .selectFrom('person as named')
    .innerJoin('person', (join) =>
      join.on((eb) => eb('person.id', '=', eb.fn.coalesce('named.merged_into_id', 'named.id'))),
    )
    .selectAll('person')
    .where('named.code', '=', code)
    .executeTakeFirst();
  if (!person) throw new Refusal('not-found', { code: 'person-not-found', field, values: { code } });
  return person;
};

const yearOfBirth = ({ bornOn, birthYear }: Input): number | null =>
  birthYear ?? (bornOn ? yearOf(bornOn) : null);

const checked = async (db: Tx, today: Day, input: Input, isErased: boolean) => {
  const birthYear = yearOfBirth(input);
  await holdTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  const blockers = personBlockers({ birthYear, today, isErased, isUnitAlive: isAliveOn(unit, today) });
  refuseIf(reasons(blockers, { birthYear, code: unit.code, day: unit.dissolvedOn }));
  return unit;
};

const values = (input: Input, unitId: number) => ({
  unit_id: unitId,
  full_name: input.fullName,
  birth_year: yearOfBirth(input),
  born_on: input.bornOn ?? null,
  sex: input.sex ?? null,
  home_place: input.homePlace ?? null,
});

const personal = (
  personId: number,
  before: string,
  { fullName, birthYear, bornOn, sex, homePlace }: Partial<Input>,
) =>
  Object.entries({ fullName, birthYear, bornOn, sex, homePlace })
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([field, value]) => ({ personId, field: `${before}${field}`, value: String(value) }));

/** Enter a person. */
export const record = async ({ db, today, note }: Act, input: Input) => {
  const unit = await checked(db, today, input, false);
  const { id } = await db
    .insertInto('person')
    .values({ code: input.code, ...values(input, unit.id) })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ object: `person:${id}`, unitId: unit.id, personal: personal(id, '', input) });
  return { code: input.code };
};

/** Put a person right. */
export const correct = async ({ db, today, note }: Act, input: InputOf<typeof correctPerson>) => {
  const before = await personNamed(db, input.code);
  const unit = await checked(db, today, input, before.erased_on !== null);
  await db.updateTable('person').set(values(input, unit.id)).where('id', '=', before.id).execute();
  const old = {
    fullName: before.full_name,
    birthYear: before.birth_year,
    bornOn: before.born_on,
    sex: before.sex,
    homePlace: before.home_place,
  } as Partial<Input>;
  note({
    object: `person:${before.id}`,
    unitId: unit.id,
    detail: { unitId: { old: before.unit_id, new: unit.id } },
    personal: [...personal(before.id, 'old ', old), ...personal(before.id, '', input)],
  });
  return { code: input.code };
};

/** One person, read under the eyes of the audit. */
export const read = async ({ db, note }: Act, { code }: { code: string }) => {
  const person = await personNamed(db, code);
  const unit = await db
    .selectFrom('unit')
    .select('code')
    .where('id', '=', person.unit_id)
    .executeTakeFirstOrThrow();
  note({ object: `person:${person.id}`, unitId: person.unit_id });
  return {
    code: person.code,
    unitCode: unit.code,
    fullName: person.full_name,
    birthYear: person.birth_year,
    bornOn: person.born_on,
    sex: person.sex,
    homePlace: person.home_place,
    isErased: person.erased_on !== null,
  };
};
