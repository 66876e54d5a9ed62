import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { changeKind, moveUnit, renameUnit } from '../../contract/changes.ts';
import { changeBlockers, moveBlockers } from '../../rules.ts';
import { requireItems } from '../catalogues.ts';
import { holdFrom, kindOf, lastChangeOn, nameOf, parentOf } from '../dated.ts';
import { lockTree, parentCodeOn, place, reasons, unitNamed } from '../units.ts';
import { ownPath, recordChange } from './record.ts';

/** Another name from a day on. */
export const rename = async (act: Act, input: InputOf<typeof renameUnit>) => {
  const { db, today } = act;
  const { effectiveOn, name, shortName } = input;
  const unit = await unitNamed(db, input.code);
  const since = await lastChangeOn(db, nameOf(unit.id));
  const blockers = changeBlockers({ effectiveOn, today, unit, lastChangeOn: since });
  refuseIf(reasons(blockers, { code: unit.code, day: effectiveOn, today, since }));
  await holdFrom(db, nameOf(unit.id), effectiveOn, { name, short_name: shortName ?? null });
  await recordChange(act, 'rename', input, { subjects: [unit], detail: { name } });
  return { code: unit.code };
};

/** Another kind, type or block from a day on. */
export const becomeKind = async (act: Act, input: InputOf<typeof changeKind>) => {
  const { db, today } = act;
  const { effectiveOn, kind, type, block } = input;
  const unit = await unitNamed(db, input.code);
  const since = await lastChangeOn(db, kindOf(unit.id));
  const blockers = changeBlockers({ effectiveOn, today, unit, lastChangeOn: since });
  refuseIf(reasons(blockers, { code: unit.code, day: effectiveOn, today, since }));
  const choices = [
    { catalogue: 'unit-kind', code: kind, field: 'kind' },
    { catalogue: 'unit-type', code: type, field: 'type' },
    { catalogue: 'block', code: block, field: 'block' },
  ];
  await requireItems(db, choices, effectiveOn);
  await holdFrom(db, kindOf(unit.id), effectiveOn, { kind, type: type ?? null, block: block ?? null });
  await recordChange(act, 'change-kind', input, { subjects: [unit], detail: { kind, type, block } });
  return { code: unit.code };
};

/** Another parent from a day on; everything below goes with it, sums and facts follow. */
export const move = async (act: Act, input: InputOf<typeof moveUnit>) => {
  const { db, today } = act;
  const { effectiveOn } = input;
  await lockTree(db);
  const unit = await unitNamed(db, input.code);
  const parent = await unitNamed(db, input.parentCode, 'parentCode');
  const since = await lastChangeOn(db, parentOf(unit.id));
  const parentNow = await parentCodeOn(db, unit.id, effectiveOn);
  const facts = { effectiveOn, today, unit, lastChangeOn: since, parent, parentNow, ownPath: ownPath(act) };
  const values = { code: unit.code, parent: parent.code, day: effectiveOn, today, since };
  refuseIf(reasons(moveBlockers(facts), values));
  await holdFrom(db, parentOf(unit.id), effectiveOn, { parent_id: parent.id });
  await recordChange(act, 'move', input, { subjects: [unit], detail: { from: parentNow, to: parent.code } });
  await place(db, [unit.id], effectiveOn);
  return { code: unit.code };
};
