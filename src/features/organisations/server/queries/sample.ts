import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';

/** Codes of those units that are marked as a sample or lie below one; looks above the scope for this one answer. */
const samplesAmong = async (db: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  if (codes.length === 0) return new Set();
  const { rows } = await asInstallation(db, () =>
    sql<{ code: string }>`
      select u.code from unit u where u.code = any(${codes})
        and exists (select from unit r where r.id = any(path_ids(u.path)) and r.is_sample)`.execute(db),
  );
  return new Set(rows.map(({ code }) => code));
};

/** Says of each unit whether it is sample data, also for those who do not see the sample's root. */
export const withSampleMarks = async <T extends { readonly code: string }>(
  db: Tx,
  units: readonly T[],
): Promise<(T & { isSample: boolean })[]> => {
  const codes = units.map(({ code }) => code);
  const samples = await samplesAmong(db, codes);
  return units.map((unit) => ({ ...unit, isSample: samples.has(unit.code) }));
};

export const isSamplePlace = async (db: Tx, code: string): Promise<boolean> =>
  (await samplesAmong(db, [code])).has(code);
