import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** A table whose rows each hold from a day until the next one of the same owner. */
export interface Steps {
  readonly into: 'unit_name' | 'unit_kind' | 'unit_parent' | 'site_state' | 'member_state';
  readonly owner: 'unit_id' | 'site_id' | 'member_id';
  /** Columns of the value with their SQL types. */
  readonly value: Readonly<Record<string, 'text' | 'int'>>;
}

export type StepValue = Readonly<Record<string, string | number | null>>;

/** A value from a day on; null is since ever. */
export interface Step {
  readonly since: string | null;
  readonly value: StepValue;
}

export interface Period extends Step {
  /** First day on which it no longer holds; null is open. */
  readonly until: string | null;
}

/** Steps that lie on or after the owner's end hold on no day. */
export const isAfterEnd = ({ since }: Step, end: string | null): boolean =>
  since !== null && end !== null && since >= end;

const order = (a: Step, b: Step): number => ((a.since ?? '') < (b.since ?? '') ? -1 : 1);

/** The periods that steps make; a later step of the same day replaces the earlier one. */
export const periodsOf = (steps: readonly Step[], end: string | null): Period[] => {
  const bySince = new Map(steps.map((step) => [step.since, step]));
  const sorted = [...bySince.values()].filter((step) => !isAfterEnd(step, end)).sort(order);
  return sorted.map((step, at) => ({ ...step, until: sorted[at + 1]?.since ?? end }));
};

export const isSameValue = (one: StepValue, other: StepValue): boolean =>
  Object.entries(one).every(([name, value]) => (other[name] ?? null) === value);

const isSame = (one: readonly Period[], other: readonly Period[]): boolean =>
  one.length === other.length &&
  one.every((period, at) => {
    const against = other[at];
    return (
      against !== undefined &&
      period.since === against.since &&
      period.until === against.until &&
      isSameValue(period.value, against.value)
    );
  });

type Kept = { owner: number; since: string | null; until: string | null } & Record<
  string,
  string | number | null
>;

/** What is kept for these owners, oldest first. */
export const keptSteps = async (
  db: Tx,
  { into, owner, value }: Steps,
  owners: readonly number[],
): Promise<Map<number, Period[]>> => {
  const columns = sql.raw(Object.keys(value).join(', '));
  const { rows } = await sql<Kept>`
    select ${sql.raw(owner)} as owner, lower(during) as since, upper(during) as until, ${columns}
    from ${sql.raw(into)} where ${sql.raw(owner)} = any(${owners}::int[]) order by 1, lower(during) nulls first`.execute(
    db,
  );
  const kept = new Map<number, Period[]>();
  for (const { owner: id, since, until, ...rest } of rows) {
    const periods = kept.get(id) ?? [];
    periods.push({ since, until, value: rest });
    kept.set(id, periods);
  }
  return kept;
};

/** Replace the periods of every owner whose periods are not what they should be; says whose were. */
export const writeSteps = async (
  db: Tx,
  { into, owner, value }: Steps,
  kept: ReadonlyMap<number, readonly Period[]>,
  wanted: ReadonlyMap<number, readonly Period[]>,
): Promise<number[]> => {
  const differing = [...wanted].filter(([id, periods]) => !isSame(periods, kept.get(id) ?? []));
  if (differing.length === 0) return [];
  const table = sql.raw(into);
  const old = differing.map(([id]) => id).filter((id) => kept.has(id));
  if (old.length > 0) {
    await sql`delete from ${table} where ${sql.raw(owner)} = any(${old}::int[])`.execute(db);
  }
  const rows = differing.flatMap(([id, periods]) =>
    periods.map(({ since, until, value: of }) => ({ owner: id, since, until, ...of })),
  );
  const names = sql.raw(Object.keys(value).join(', '));
  const types = sql.raw(
    Object.entries(value)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  );
  await sql`
    insert into ${table} (${sql.raw(owner)}, during, ${names})
    select owner, daterange(since, until), ${names}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(owner int, since date, until date, ${types})`.execute(
    db,
  );
  return differing.map(([id]) => id);
};
