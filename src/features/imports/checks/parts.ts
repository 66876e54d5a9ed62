import type { Fault, ReadTable } from '../model.ts';
import { keyOf } from './keys.ts';

const headCount = ['unit_code', 'kind', 'post', 'on_day'] as const;

/** Parts of one head-count that do not add up to its total, where the total is in the same input. */
export const partFaults = (read: readonly ReadTable[]): Fault[] => {
  const totals = read.find(({ table }) => table.name === 'head_counts');
  const parts = read.find(({ table }) => table.name === 'head_count_parts');
  if (!parts) return [];
  const totalOf = new Map(
    totals?.rows
      .filter(({ unread }) => !unread)
      .map((row) => [keyOf(headCount, row), Number(row.values.total)]),
  );
  const unsure = new Set(parts.rows.filter(({ unread }) => unread).map((row) => keyOf(headCount, row)));
  const sums = new Map<string, { sum: number; line: number; of: string; dimension: string }>();
  for (const row of parts.rows) {
    const of = keyOf(headCount, row);
    const dimension = String(row.values.dimension);
    const key = `${of} ${dimension}`;
    const sum = sums.get(key) ?? { sum: 0, line: row.line, of, dimension };
    sums.set(key, { ...sum, sum: sum.sum + Number(row.values.n) });
  }
  return [...sums.values()].flatMap(({ sum, line, of, dimension }) => {
    const total = totalOf.get(of);
    if (total === undefined || total === sum || unsure.has(of)) return [];
    const values = { value: dimension, sum, total };
    return [{ code: 'import-parts-do-not-sum', sheet: parts.sheet, line, column: 'n', values }];
  });
};
