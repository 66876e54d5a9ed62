import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { documentId } from '#features/documents/server/find.ts';
import { makeMemberTargets } from '#features/helping/server/memberTargetsMade.ts';
import {
  assignMany,
  type ManyRevision,
  reviseMany,
  targetsOfUnits,
} from '#features/plans/server/assignMany.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../movesContract.ts';
import { targetsOfMembersIn } from './members.ts';
import { type Numbered, readyFor, step } from './moves.ts';
import type { Round } from './rounds.ts';
import { suggestionsIn } from './subjects.ts';

const areMembers = (rows: readonly Numbered[]): boolean => rows.some(({ unit }) => unit.isMember);

/** The targets that the units of a round hold under its plan today, or its members for its period, by unit or member. */
const standing = async ({ db, today }: Act, round: Round, rows: readonly Numbered[]) => {
  const ids = rows.map(({ unit }) => unit.id);
  const { planId, measure } = round;
  const found = areMembers(rows)
    ? await targetsOfMembersIn(db, round, ids, today)
    : await targetsOfUnits(db, { planId, measure, on: today }, ids);
  return new Map(found.map((target) => [target.unitId, target]));
};

/** Which targets a round made, and the duties that go with those of units. */
const keepTargets = async (
  db: Tx,
  round: Round,
  duties: Round['duties'] | null,
  targets: readonly { id: number; unitId: number }[],
): Promise<void> => {
  const sent = JSON.stringify(
    targets.map(({ id, unitId }) => ({ id, unit: duties === null ? round.unitId : unitId })),
  );
  await sql`
    insert into allocation_target (round_id, target_id, unit_id)
    select ${round.id}, t.id, t.unit from jsonb_to_recordset(${sent}::jsonb) t(id int, unit int)
    on conflict do nothing`.execute(db);
  await sql`
    insert into target_duty (target_id, unit_id, party, duty)
    select t.id, t.unit, d.party, d.duty from jsonb_to_recordset(${sent}::jsonb) t(id int, unit int),
      jsonb_to_recordset(${JSON.stringify(duties ?? [])}::jsonb) d(party text, duty text)
    on conflict do nothing`.execute(db);
};

/** The office that answers for a unit's target. */
const accountable = (name: string): string => `Bí thư ${name}`.slice(0, 300);

type Fresh = { round: Round; fresh: readonly Numbered[]; document: number | null };

const giveUnits = async (db: Tx, { round, fresh, document }: Fresh) => {
  const suggestions = await suggestionsIn(
    db,
    round,
    fresh.map(({ unit }) => unit),
  );
  return assignMany(
    db,
    { planId: round.planId, measure: round.measure, bound: round.bound, documentId: document },
    fresh.map(({ unit, row }) => {
      const { rate = null, base = null, baseValue = null } = suggestions.get(unit.id) ?? {};
      return {
        code: `CT ${round.code} ${unit.code}`.slice(0, 120),
        ...{ unitId: unit.id, unitCode: unit.code, minimum: row.assigned ?? 0, reason: row.reason },
        ...(baseValue === null ? { rate: null, base: null, baseValue: null } : { rate, base, baseValue }),
        accountable: accountable(unit.name),
      };
    }),
  );
};

/** Members who are given nobody to bring get no target. */
const giveMembers = async (db: Tx, { round: { planId, unitId }, fresh, document }: Fresh) => {
  const made = await makeMemberTargets(
    db,
    { planId, unitId, documentId: document },
    fresh.flatMap(({ unit, row }) => (row.assigned ? [{ memberId: unit.id, number: row.assigned }] : [])),
  );
  return made.map(({ id, memberId }) => ({ id, unitId: memberId }));
};

/**
 * The numbers of the chosen copy become targets by plans' own rules, in one statement for all units. A unit that holds a
 * target of the same plan already has it revised.
 */
export const adopt = async (act: Act, input: InputOf<typeof contract.adoptRound>) => {
  const { db, today } = act;
  const { roundCode, documentCode, on = today } = input;
  const document = await documentId(db, documentCode);
  const { round, state, rows } = await readyFor(act, 'adopt', { roundCode, on });
  refuseIf(
    document === null && !areMembers(rows)
      ? [{ code: 'allocation-needs-a-document', field: 'documentCode' }]
      : [],
  );
  const before = await standing(act, round, rows);
  const fresh = rows.filter(({ unit }) => !before.has(unit.id));
  const made = areMembers(rows)
    ? await giveMembers(db, { round, fresh, document })
    : await giveUnits(db, { round, fresh, document });
  const changed = changesOf(rows, before, null);
  if (changed.length > 0) await reviseMany(act, { on, documentId: document }, changed);
  await keepTargets(db, round, areMembers(rows) ? null : round.duties, [...made, ...before.values()]);
  await db
    .updateTable('allocation_round')
    .set({ state: 'adopted', adopted_on: on, document_id: document })
    .where('id', '=', round.id)
    .execute();
  const units = areMembers(rows) ? made.length + changed.length : rows.length;
  return step(act, round, state, { move: 'adopt', on, units, document });
};

type Target = { id: number; current: number };

/** Units whose number is another one than their target's, each with its own reason or the common one. */
const changesOf = (
  rows: readonly Numbered[],
  targets: ReadonlyMap<number, Target>,
  common: string | null,
): ManyRevision[] =>
  rows.flatMap(({ unit, row }) => {
    const target = targets.get(unit.id);
    if (!target || row.assigned === null || target.current === row.assigned) return [];
    const reason = row.reason ?? common ?? 'Vòng giao';
    return [{ targetId: target.id, unitCode: unit.code, minimum: row.assigned, reason }];
  });

/** Half-year revision: targets whose number changed in the chosen copy; original and current numbers both stay. */
export const revise = async (act: Act, input: InputOf<typeof contract.reviseRound>) => {
  const { today, db } = act;
  const { roundCode, reason, documentCode, on = today } = input;
  const document = await documentId(db, documentCode);
  const { round, state, rows } = await readyFor(act, 'revise', { roundCode, on });
  const changed = changesOf(rows, await standing(act, round, rows), reason);
  refuseIf(changed.length === 0 ? [{ code: 'revision-changes-nothing' }] : []);
  await reviseMany(act, { on, documentId: document }, changed);
  return step(act, round, state, { move: 'revise', on, units: changed.length, note: reason, document });
};
