import type { Fault, ReadTable, Row } from '../model.ts';
import { type Life, livesAfter } from './lives.ts';

const codeOf = ({ values }: Row): string => String(values.code);

/** A loop of parents, told once, at its first row. */
const cycleFaults = (sheet: string, rowOf: ReadonlyMap<string, Row>): Fault[] => {
  const faults: Fault[] = [];
  const done = new Set<string>();
  for (const start of rowOf.keys()) {
    const trail: string[] = [];
    for (let at: string | null = start; at !== null && !done.has(at); at = upOf(rowOf, at)) {
      const loop = trail.indexOf(at);
      if (loop >= 0) {
        const codes = trail.slice(loop);
        const line = Math.min(...codes.map((code) => rowOf.get(code)?.line ?? Number.POSITIVE_INFINITY));
        const values = { value: [...codes, at].join(' → ') };
        faults.push({ code: 'import-cycle', sheet, line, column: 'parent_code', values });
        break;
      }
      trail.push(at);
    }
    for (const code of trail) done.add(code);
  }
  return faults;
};

const upOf = (rowOf: ReadonlyMap<string, Row>, code: string): string | null =>
  (rowOf.get(code)?.values.parent_code as string | null | undefined) ?? null;

type Tree = { sheet: string; rowOf: ReadonlyMap<string, Row>; changes: readonly Row[] };
type Change = { on: string; to: string | null };

const movesOf = (changes: readonly Row[]): Map<string, Change[]> => {
  const moves = new Map<string, Change[]>();
  for (const { values } of changes) {
    if (values.operation !== 'move') continue;
    const code = String(values.unit_code);
    const move = { on: String(values.effective_on), to: values.other_code as string | null };
    moves.set(code, [...(moves.get(code) ?? []), move]);
  }
  return moves;
};

/** Children that begin before, or go on after, a parent that the same input describes. */
const lifeFaults = ({ sheet, rowOf, changes }: Tree, lives: ReadonlyMap<string, Life>): Fault[] => {
  const moves = movesOf(changes);
  const faults: Fault[] = [];
  for (const [code, { line, values }] of rowOf) {
    const own = (moves.get(code) ?? []).sort((a, b) => (a.on < b.on ? -1 : 1));
    const stays = [
      { on: values.founded_on as string | null, to: values.parent_code as string | null },
      ...own,
    ];
    for (const [at, { on, to }] of stays.entries()) {
      const parent = to === null ? undefined : rowOf.get(to);
      if (!parent || to === null) continue;
      const from = parent.values.founded_on as string | null;
      const until = lives.get(to)?.until ?? null;
      const leaves = stays[at + 1]?.on ?? lives.get(code)?.until ?? null;
      const isBefore = from !== null && on !== null && on < from;
      const isAfter = until !== null && (leaves === null || leaves > until);
      if (!isBefore && !isAfter) continue;
      const told = isBefore ? 'import-child-before-parent' : 'import-child-after-parent';
      const days = { parent: to, on: String(isBefore ? from : until) };
      faults.push({ code: told, sheet, line, column: 'parent_code', values: { value: code, ...days } });
    }
  }
  return faults;
};

/** Days of ending that the unit's own row and its changes give differently. */
const endFaults = (sheet: string, { rowOf, changes }: Tree): Fault[] =>
  changes.flatMap(({ line, values }) => {
    if (values.operation !== 'merge' && values.operation !== 'dissolve') return [];
    const value = rowOf.get(String(values.unit_code))?.values.dissolved_on;
    if (!value || value === values.effective_on) return [];
    const told = { value: String(values.unit_code), on: String(value) };
    return [{ code: 'import-two-ends', sheet, line, column: 'effective_on', values: told }];
  });

/** What is wrong with the tree that the units of this input make. */
export const treeFaults = (read: readonly ReadTable[]): Fault[] => {
  const units = read.find(({ table }) => table.name === 'units');
  const changes = read.find(({ table }) => table.name === 'unit_changes');
  const rowOf = new Map(units?.rows.map((row) => [codeOf(row), row]));
  const tree = { sheet: units?.sheet ?? '', rowOf, changes: changes?.rows ?? [] };
  return [
    ...cycleFaults(tree.sheet, rowOf),
    ...lifeFaults(tree, livesAfter(read, new Map())),
    ...endFaults(changes?.sheet ?? '', tree),
  ];
};
