import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Row } from '../../model.ts';
import {
  isSameValue,
  keptSteps,
  type Period,
  periodsOf,
  type Step,
  type Steps,
  writeSteps,
} from '../steps.ts';
import { endsIn } from './changes.ts';
import { type UnitRow, unitsBy } from './land.ts';

/** One dated property of a unit: where it starts and which change sets it anew. */
interface Property {
  readonly steps: Steps;
  readonly operation: string | null;
  /** Whether it ends with its unit; a name goes on, so that a dissolved unit can be named. */
  readonly endsWithUnit: boolean;
  first(row: Row, units: ReadonlyMap<string, UnitRow>): Step['value'] | null;
  next(row: Row, units: ReadonlyMap<string, UnitRow>): Step['value'];
}

const idOf = (units: ReadonlyMap<string, UnitRow>, code: unknown): number | null =>
  units.get(String(code))?.id ?? null;

const properties: readonly Property[] = [
  {
    steps: { into: 'unit_name', owner: 'unit_id', value: { name: 'text', short_name: 'text' } },
    operation: 'rename',
    endsWithUnit: false,
    first: ({ values }) => ({ name: String(values.name), short_name: values.short_name as string | null }),
    next: ({ values }) => ({
      name: String(values.new_name),
      short_name: values.new_short_name as string | null,
    }),
  },
  {
    steps: { into: 'unit_kind', owner: 'unit_id', value: { kind: 'text', type: 'text', block: 'text' } },
    operation: null,
    endsWithUnit: true,
    first: ({ values }) => ({
      kind: String(values.kind),
      type: values.type as string | null,
      block: values.block as string | null,
    }),
    next: () => ({}),
  },
  {
    steps: { into: 'unit_parent', owner: 'unit_id', value: { parent_id: 'int' } },
    operation: 'move',
    endsWithUnit: true,
    first: ({ values }, units) =>
      values.parent_code ? { parent_id: idOf(units, values.parent_code) } : null,
    next: ({ values }, units) => ({ parent_id: idOf(units, values.other_code) }),
  },
];

/** The kept period with which the unit began: its row says anew what that was. */
const beginningOf = (
  kept: readonly Period[],
  first: Step | null,
  foundedOn: string | null,
): Period | undefined => {
  const [oldest] = kept;
  return first || oldest?.since === null || oldest?.since === foundedOn ? oldest : undefined;
};

export interface TreeLanded {
  /** Lines of `units` and of `unit_changes` whose dated values differ from what was kept. */
  readonly units: Set<number>;
  readonly changes: Set<number>;
  /** Units whose parent was written, with the ids of their last parents. */
  readonly moved: Set<number>;
}

/** Write names, kinds and parents of every unit that the input speaks of. */
export const landTree = async (
  db: Tx,
  rows: readonly Row[],
  changes: readonly Row[],
): Promise<TreeLanded> => {
  const codes = [
    ...rows.flatMap(({ values }) => [values.code, values.parent_code]),
    ...changes.flatMap(({ values }) => [values.unit_code, values.other_code]),
  ].filter((code) => typeof code === 'string');
  await endUnits(db, endsIn(changes));
  const units = await unitsBy(db, [...new Set(codes)]);
  const rowOf = new Map(rows.map((row) => [units.get(String(row.values.code))?.id ?? 0, row]));
  const changesOf = Map.groupBy(changes, ({ values }) => units.get(String(values.unit_code))?.id ?? 0);
  const touched = [...new Set([...rowOf.keys(), ...changesOf.keys()])];
  const unitOf = new Map([...units.values()].map((unit) => [unit.id, unit]));
  const landed: TreeLanded = { units: new Set(), changes: new Set(), moved: new Set() };
  for (const property of properties) {
    const kept = await keptSteps(db, property.steps, touched);
    const wanted = new Map<number, Period[]>();
    for (const id of touched) {
      const before = kept.get(id) ?? [];
      const unit = unitOf.get(id);
      const row = rowOf.get(id);
      const value = row && property.first(row, units);
      const first = value ? { since: unit?.founded_on ?? null, value } : null;
      const begun = row && beginningOf(before, first, unit?.founded_on ?? null);
      if (row && begun && !isSameStep(begun, first)) landed.units.add(row.line);
      const own = row ? [...(first ? [first] : []), ...before.filter((period) => period !== begun)] : before;
      const set = (changesOf.get(id) ?? []).filter(({ values }) => values.operation === property.operation);
      const steps = set.map((change) => {
        const step = { since: String(change.values.effective_on), value: property.next(change, units) };
        const old = before.find(({ since }) => since === step.since);
        if (!old || !isSameValue(step.value, old.value)) landed.changes.add(change.line);
        return step;
      });
      const end = property.endsWithUnit ? (unit?.dissolved_on ?? null) : null;
      wanted.set(id, periodsOf([...own, ...steps], end));
    }
    const written = await writeSteps(db, property.steps, kept, wanted);
    if (property.steps.into === 'unit_parent') for (const id of written) landed.moved.add(id);
  }
  return landed;
};

const isSameStep = (kept: Step, first: Step | null): boolean =>
  first !== null && kept.since === first.since && isSameValue(first.value, kept.value);

const endUnits = async (db: Tx, ends: ReadonlyMap<string, string>): Promise<void> => {
  if (ends.size === 0) return;
  await sql`
    update unit u set dissolved_on = e.on_day
    from unnest(${[...ends.keys()]}::text[], ${[...ends.values()]}::date[]) as e(code, on_day)
    where u.code = e.code and u.dissolved_on is distinct from e.on_day`.execute(db);
};
