import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { foundUnit } from '../../contract/changes.ts';
import { foundingBlockers } from '../../rules.ts';
import { requireItems } from '../catalogues.ts';
import { holdFrom, kindOf, nameOf, parentOf } from '../dated.ts';
import { documentNamed, lockTree, place, reasons, type Unit, unitNamed } from '../units.ts';
import { recordChange } from './record.ts';

export type NewUnit = {
  code: string;
  name: string;
  shortName?: string;
  kind: string;
  type?: string;
  block?: string;
};

/** Writes a unit with its name, kind and parent from a day on; it has its place afterwards. */
export const insertUnit = async (
  db: Tx,
  unit: NewUnit,
  parentId: number | null,
  on: Day | null,
): Promise<Unit> => {
  const { code, name, shortName, kind, type, block } = unit;
  const choices = [
    { catalogue: 'unit-kind', code: kind, field: 'kind' },
    { catalogue: 'unit-type', code: type, field: 'type' },
    { catalogue: 'block', code: block, field: 'block' },
  ];
  await requireItems(db, choices, on);
  const { id } = await db
    .insertInto('unit')
    .values({ code, founded_on: on })
    .returning('id')
    .executeTakeFirstOrThrow();
  await holdFrom(db, nameOf(id), on, { name, short_name: shortName ?? null });
  await holdFrom(db, kindOf(id), on, { kind, type: type ?? null, block: block ?? null });
  if (parentId !== null) await holdFrom(db, parentOf(id), on, { parent_id: parentId });
  await place(db, [id], null);
  return unitNamed(db, code);
};

/** Found a unit, below another or as a root. */
export const found = async (act: Act, input: InputOf<typeof foundUnit>) => {
  const { db, scope, today } = act;
  await lockTree(db);
  const parent = input.parentCode === undefined ? null : await unitNamed(db, input.parentCode, 'parentCode');
  const effectiveOn = input.effectiveOn ?? null;
  const blockers = foundingBlockers({ effectiveOn, today, parent, isWholeInstallation: scope.path === '/' });
  refuseIf(reasons(blockers, { code: input.code, parent: parent?.code ?? null, day: effectiveOn, today }));
  const unit = await insertUnit(db, input, parent?.id ?? null, effectiveOn);
  if (effectiveOn !== null) {
    await recordChange(
      act,
      'found',
      { ...input, effectiveOn },
      { subjects: [unit], detail: { parent: parent?.code ?? null } },
    );
  } else {
    const documentId = await documentNamed(db, input.documentCode);
    act.note({
      object: `unit:${unit.id}`,
      unitId: unit.id,
      detail: { documentId, parent: parent?.code ?? null },
    });
  }
  return { code: unit.code };
};
