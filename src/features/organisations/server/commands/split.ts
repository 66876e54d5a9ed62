import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { splitUnit } from '../../contract/changes.ts';
import { changeBlockers, type Remains, remainsBlockers } from '../../rules.ts';
import { holdFrom, parentOf } from '../dated.ts';
import { lockTree, parentCodeOn, place, reasons, type Unit, unitNamed, unitsNamed } from '../units.ts';
import { remainsValues } from './dissolve.ts';
import { endUnit, refuseEnding, remainsOf } from './end.ts';
import { insertUnit } from './found.ts';
import { codesOf, ownPath, recordChange } from './record.ts';

type Input = InputOf<typeof splitUnit>;
type Sort = keyof Remains;
const sorts: readonly Sort[] = ['children', 'people', 'sites'];

/** What is given to a part must be there, and given once. */
const misplaced = ({ code, parts }: Input, remains: Remains): Reason[] =>
  sorts.flatMap((sort) => {
    const seen = new Set<string>();
    return parts.flatMap((part, index) =>
      (part[sort] ?? []).flatMap((item): Reason[] => {
        const problem = !remains[sort].includes(item)
          ? 'not-below-the-split-unit'
          : seen.has(item)
            ? 'given-twice'
            : null;
        seen.add(item);
        return problem ? [{ code: problem, field: `parts/${index}/${sort}`, values: { item, code } }] : [];
      }),
    );
  });

const left = ({ parts }: Input, remains: Remains): Remains => {
  const kept = (sort: Sort): string[] => {
    const given = new Set(parts.flatMap((part) => part[sort] ?? []));
    return remains[sort].filter((item) => !given.has(item));
  };
  return { children: kept('children'), people: kept('people'), sites: kept('sites') };
};

const giveTo = async (
  { db }: Act,
  { from, to, on }: { from: Unit; to: Unit; on: Day },
  part: Input['parts'][number],
): Promise<Unit[]> => {
  const children = await unitsNamed(db, part.children ?? []);
  for (const child of children) await holdFrom(db, parentOf(child.id), on, { parent_id: to.id });
  await sql`
    select hand_over(${from.id}, ${to.id}, ${on}::date,
      array(select id from person where code = any(${part.people ?? []})),
      array(select id from site where code = any(${part.sites ?? []})))`.execute(db);
  return children;
};

const refuseSplit = async (act: Act, unit: Unit, input: Input): Promise<void> => {
  const { db, today } = act;
  const { effectiveOn } = input;
  const remains = await remainsOf(db, unit, effectiveOn);
  refuseIf(misplaced(input, remains), 'invalid-input');
  if (input.isEnding) {
    const rest = left(input, remains);
    refuseIf(reasons(remainsBlockers(rest), remainsValues(unit.code, rest)));
    await refuseEnding(act, [unit], effectiveOn);
  } else {
    refuseIf(
      reasons(changeBlockers({ effectiveOn, today, unit, lastChangeOn: null }), {
        code: unit.code,
        day: effectiveOn,
        today,
      }),
    );
  }
  if (unit.path === ownPath(act)) throw new Refusal('blocked', { code: 'own-unit-is-changed-from-above' });
};

/** Split a unit into new ones beside it; it stays with what is left, or ends with nothing left. */
export const split = async (act: Act, input: Input) => {
  const { db } = act;
  const { effectiveOn } = input;
  await lockTree(db);
  const unit = await unitNamed(db, input.code);
  await refuseSplit(act, unit, input);
  const parentCode = await parentCodeOn(db, unit.id, effectiveOn);
  const parent = parentCode === null ? null : await unitNamed(db, parentCode);
  const successors: Unit[] = [];
  const moved: Unit[] = [];
  for (const part of input.parts) {
    const successor = await insertUnit(db, part, parent?.id ?? null, effectiveOn);
    successors.push(successor);
    moved.push(...(await giveTo(act, { from: unit, to: successor, on: effectiveOn }, part)));
  }
  if (input.isEnding) await endUnit(db, unit, effectiveOn);
  const detail = { successors: codesOf(successors), children: codesOf(moved), isEnding: input.isEnding };
  await recordChange(act, 'split', input, { predecessors: [unit], successors, detail });
  await place(
    db,
    [...moved, ...(input.isEnding ? [unit] : [])].map(({ id }) => id),
    effectiveOn,
  );
  return { codes: codesOf(successors) };
};
