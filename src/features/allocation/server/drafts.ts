import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { type DraftRow, EMPTY_ROW } from '../model.ts';
import { ownRound } from './rounds.ts';

type Given = InputOf<typeof contract.saveDraft>['rows'][number];

export const rowOf = ({ unitCode: _, ...given }: Given): DraftRow => ({ ...EMPTY_ROW, ...given });

/** Bounds that contradict each other are refused by row. */
export const refuseContradictions = (rows: readonly Given[]): void =>
  refuseIf(
    rows.flatMap(({ unitCode, lower, upper }, at) =>
      lower !== undefined && upper !== undefined && lower > upper
        ? [{ code: 'allocation-lower-above-upper', field: `rows/${at}/lower`, values: { unit: unitCode } }]
        : [],
    ),
  );

/** The rows of the copy that is worked with, by code of a unit. */
export const chosenRows = async (db: Tx, roundId: number): Promise<ReadonlyMap<string, DraftRow>> => {
  const found = await db
    .selectFrom('allocation_draft')
    .select('rows')
    .where('round_id', '=', roundId)
    .where('is_chosen', '=', true)
    .executeTakeFirst();
  return new Map(Object.entries((found?.rows ?? {}) as unknown as Record<string, DraftRow>));
};

/** Codes of units that are not directly below the dividing one, and of people who are not on its roll. */
const strangersAmong = async (
  { db, today }: Act,
  unitId: number,
  codes: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select c as code from unnest(${[...codes]}::text[]) c
    where not exists (select from unit u join unit_parent p on p.unit_id = u.id and p.parent_id = ${unitId} where u.code = c)
      and not exists (select from person n join member m on m.person_id = n.id and m.unit_id = ${unitId} and m.during @> ${today}::date
        where n.code = c)`.execute(db);
  return rows.map(({ code }) => code);
};

export const save = async (act: Act, input: InputOf<typeof contract.saveDraft>) => {
  const { db, now, note } = act;
  const { roundCode, name, rows } = input;
  const round = await ownRound(act, roundCode);
  refuseContradictions(rows);
  const strangers = await strangersAmong(
    act,
    round.unitId,
    rows.map(({ unitCode }) => unitCode),
  );
  if (strangers.length > 0)
    throw new Refusal(
      'not-found',
      strangers.slice(0, 20).map((code) => ({ code: 'unit-not-found', field: 'rows', values: { code } })),
    );
  const kept = Object.fromEntries(rows.map((row) => [row.unitCode, rowOf(row)]));
  await sql`
    insert into allocation_draft (round_id, name, rows, changed_at) values (${round.id}, ${name}, ${JSON.stringify(kept)}::jsonb, ${now})
    on conflict (round_id, name) do update set rows = excluded.rows, changed_at = excluded.changed_at`.execute(
    db,
  );
  note({
    object: `allocation:${round.id}`,
    unitId: round.unitId,
    detail: { name, units: rows.length, sum: rows.reduce((sum, { assigned = 0 }) => sum + assigned, 0) },
  });
  return { name, units: rows.length };
};

const draftMissing = (name: string): Refusal =>
  new Refusal('not-found', { code: 'allocation-draft-not-found', field: 'name', values: { name } });

export const choose = async (act: Act, { roundCode, name }: InputOf<typeof contract.chooseDraft>) => {
  const { db, note } = act;
  const round = await ownRound(act, roundCode);
  await sql`update allocation_draft set is_chosen = false where round_id = ${round.id} and name <> ${name}`.execute(
    db,
  );
  const { rows } = await sql`
    update allocation_draft set is_chosen = true where round_id = ${round.id} and name = ${name} returning id`.execute(
    db,
  );
  if (rows.length === 0) throw draftMissing(name);
  note({ object: `allocation:${round.id}`, unitId: round.unitId, detail: { name } });
  return { name };
};

export const drop = async (act: Act, { roundCode, name }: InputOf<typeof contract.dropDraft>) => {
  const round = await ownRound(act, roundCode);
  const { rows } = await sql`
    delete from allocation_draft where round_id = ${round.id} and name = ${name} and not is_chosen returning id`.execute(
    act.db,
  );
  if (rows.length === 0) throw draftMissing(name);
  act.note({ object: `allocation:${round.id}`, unitId: round.unitId, detail: { name } });
  return { name };
};
