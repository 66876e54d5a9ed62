import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { mergeUnits } from '../../contract/changes.ts';
import { foundingBlockers, successorBlockers } from '../../rules.ts';
import { holdFrom, parentOf } from '../dated.ts';
import { lockTree, parentCodeOn, place, reasons, type Unit, unitNamed, unitsNamed } from '../units.ts';
import { endUnit, refuseEnding, remainsOf } from './end.ts';
import { insertUnit } from './found.ts';
import { codesOf, recordChange } from './record.ts';

type Input = InputOf<typeof mergeUnits>;

/** The unit that the others go into: one that stands, or a new one beside the first of them. */
const successorOf = async (
  { db, scope, today }: Act,
  input: Input,
  units: readonly Unit[],
): Promise<Unit> => {
  const { effectiveOn, into, intoNew } = input;
  if (into !== undefined) {
    const successor = await unitNamed(db, into, 'into');
    const blockers = successorBlockers({ effectiveOn, units, successor });
    refuseIf(reasons(blockers, { code: successor.code, day: effectiveOn }));
    return successor;
  }
  if (intoNew === undefined)
    throw new Refusal('invalid-input', { code: 'one-successor-is-needed', field: 'into' });
  const first = units[0] as Unit;
  const parentCode = intoNew.parentCode ?? (await parentCodeOn(db, first.id, effectiveOn));
  const parent = parentCode === null ? null : await unitNamed(db, parentCode, 'intoNew/parentCode');
  const isWholeInstallation = scope.path === '/';
  const blockers: string[] = foundingBlockers({ effectiveOn, today, parent, isWholeInstallation });
  if (parent && units.some((unit) => parent.path.startsWith(unit.path)))
    blockers.push('parent-is-merged-away');
  refuseIf(reasons(blockers, { code: intoNew.code, parent: parentCode, day: effectiveOn, today }));
  return insertUnit(db, intoNew, parent?.id ?? null, effectiveOn);
};

const handOver = async (db: Tx, from: Unit, to: Unit, on: Day): Promise<Unit[]> => {
  const { children } = await remainsOf(db, from, on);
  const moved = await unitsNamed(db, children);
  for (const child of moved) await holdFrom(db, parentOf(child.id), on, { parent_id: to.id });
  await sql`select hand_over(${from.id}, ${to.id}, ${on}::date)`.execute(db);
  return moved;
};

/** Merge units into one; children, members, people and sites move to it in the same act, the merged ones end. */
export const merge = async (act: Act, input: Input) => {
  const { db } = act;
  const { effectiveOn } = input;
  if ((input.into === undefined) === (input.intoNew === undefined))
    throw new Refusal('invalid-input', { code: 'one-successor-is-needed', field: 'into' });
  await lockTree(db);
  const units = await unitsNamed(db, [...new Set(input.units)], 'units');
  await refuseEnding(act, units, effectiveOn);
  const successor = await successorOf(act, input, units);
  for (const unit of units) await endUnit(db, unit, effectiveOn);
  const moved: Unit[] = [];
  for (const unit of units) moved.push(...(await handOver(db, unit, successor, effectiveOn)));
  const detail = { units: codesOf(units), successor: successor.code, children: codesOf(moved) };
  await recordChange(act, 'merge', input, { predecessors: units, successors: [successor], detail });
  await place(
    db,
    [...moved, ...units].map(({ id }) => id),
    effectiveOn,
  );
  return { code: successor.code };
};
