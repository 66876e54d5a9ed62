import { isUnverified } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import type { Layer, Parameter, RuleRow } from './model.ts';
import { type RuleKey, type RuleValue, type RuleValues, ruleKeys } from './ruleset.ts';
import { isAtLeastAsStrict } from './stricter.ts';

type Rows = Readonly<Record<Layer, readonly RuleRow[]>>;

/** The rows that bind one unit, by parameter; given to the rules, which ask it by day. */
export interface RuleTable {
  readonly parameters: ReadonlyMap<RuleKey, Parameter>;
  readonly rows: ReadonlyMap<RuleKey, Rows>;
}

/** A value in force with what it rests on. */
export interface Ruled<K extends RuleKey = RuleKey> {
  /** What is asked: the strictest local value that binds, else the central one. */
  readonly value: RuleValue<K>;
  readonly row: RuleRow<K>;
  /** The legal value: a local one is an inner target beside it and never replaces a central clock. */
  readonly central: RuleRow<K>;
  /** Shown as «chưa kiểm chứng» wherever this decides. */
  readonly isUnverified: boolean;
}

/** All that holds on a day: `value.ageMinMonths`, and what it rests on in `ruled.ageMinMonths`. */
export interface RulesOfDay {
  readonly day: Day;
  readonly value: RuleValues;
  readonly ruled: { readonly [K in RuleKey]: Ruled<K> };
}

const depth = (row: RuleRow): number => row.unitPath?.split('/').length ?? 0;

/** The table of a unit: what is central, and the local rows of the unit and those above it, from the top down. */
export const ruleTable = (
  rows: readonly RuleRow[],
  parameters: readonly Parameter[],
  unitPath: string | null,
): RuleTable => {
  const binding = rows.filter((row) => row.unitPath === null || unitPath?.startsWith(row.unitPath));
  const byKey = Map.groupBy(binding, ({ key }) => key);
  const inLayer = (key: RuleKey, layer: Layer): RuleRow[] =>
    (byKey.get(key) ?? []).filter((row) => row.layer === layer).sort((a, b) => depth(a) - depth(b));
  return {
    parameters: new Map(parameters.map((parameter) => [parameter.key, parameter])),
    rows: new Map(
      ruleKeys.map((key) => [
        key,
        {
          central: inLayer(key, 'central'),
          reading: inLayer(key, 'reading'),
          local: inLayer(key, 'local'),
        },
      ]),
    ),
  };
};

const holdsOn = (row: RuleRow, day: Day): boolean =>
  row.since <= day && (row.until === null || day <= row.until);

/**
 * R-RUL-3. Who wins on a day: a reading before the shipped row it reads anew, and only as long as that row, then each
 * local row that is stricter.
 */
const decide = (parameter: Parameter, rows: Rows, day: Day): { row: RuleRow; central: RuleRow } | null => {
  const shipped = rows.central.find((row) => holdsOn(row, day));
  if (!shipped) return null;
  const reading = rows.reading.find((row) => holdsOn(row, day) && holdsOn(shipped, row.since));
  const central = reading ?? shipped;
  const row = rows.local
    .filter((local) => holdsOn(local, day))
    .reduce(
      (current, local) => (isAtLeastAsStrict(parameter, local.value, current.value) ? local : current),
      central,
    );
  return { row, central };
};

/** R-RUL-1. The value in force on a day; null when no rule is held for it, so that the step is not checked. */
export const inForce = <K extends RuleKey>(table: RuleTable, key: K, day: Day): Ruled<K> | null => {
  const parameter = table.parameters.get(key);
  const rows = table.rows.get(key);
  const found = parameter && rows ? decide(parameter, rows, day) : null;
  if (!found) return null;
  const row = found.row as RuleRow<K>;
  return {
    value: row.value,
    row,
    central: found.central as RuleRow<K>,
    isUnverified: isUnverified(row.confidence),
  };
};

/** The table as it would be with one row more: what a change does is seen before it is made. */
export const withRow = (table: RuleTable, row: RuleRow): RuleTable => {
  const rows = new Map(table.rows);
  const ofKey = rows.get(row.key);
  if (ofKey) {
    const layer = [...ofKey[row.layer], row].sort((a, b) => depth(a) - depth(b));
    rows.set(row.key, { ...ofKey, [row.layer]: layer });
  }
  return { ...table, rows };
};

/** Everything in force on a day; null before the first regulation held: such a day is history and not checked. */
export const rulesOn = (table: RuleTable, day: Day): RulesOfDay | null => {
  const found = ruleKeys.map((key) => ({ key, ruled: inForce(table, key, day) }));
  if (found.some(({ ruled }) => ruled === null)) return null;
  return {
    day,
    value: Object.fromEntries(found.map(({ key, ruled }) => [key, ruled?.value])) as unknown as RuleValues,
    ruled: Object.fromEntries(found.map(({ key, ruled }) => [key, ruled])) as unknown as RulesOfDay['ruled'],
  };
};
