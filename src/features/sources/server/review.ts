import { sql } from 'kysely';
import { type CaseWithComing, judgeMany, writeMany } from '#features/admissions/server/appendMany.ts';
import { refuseForgotten } from '#features/admissions/server/forget.ts';
import { eventsOfCases, rowsOf } from '#features/admissions/server/rows.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { reviewSources } from '../contract.ts';

/** The cases of these codes below a unit, held until the act ends. */
const casesBelow = async ({ db }: Act, path: string, codes: readonly string[]) => {
  const { rows } = await sql<{ id: number }>`
    select c.id from admission_case c join unit u on u.id = c.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    where c.code = any(${[...codes]}::text[]) order by c.id for update of c`.execute(db);
  const found = (
    await rowsOf(
      db,
      rows.map(({ id }) => id),
    )
  ).rows;
  const missing = codes.find((code) => !found.some((row) => row.code === code));
  if (missing !== undefined)
    throw new Refusal('not-found', { code: 'case-not-found', field: 'keep', values: { code: missing } });
  return found;
};

/** The review of a month: each source that stays is kept by an event, each that goes is taken off with its reason; all or nothing. */
export const review = async (act: Act, input: InputOf<typeof reviewSources>) => {
  const { db, note } = act;
  const { unitCode, month, on, keep, remove } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const both = remove.filter(({ caseCode }) => keep.includes(caseCode));
  refuseIf(
    both.map(({ caseCode }) => ({
      code: 'source-kept-and-removed',
      field: 'remove',
      values: { code: caseCode },
    })),
    'invalid-input',
  );
  await requireItems(
    db,
    remove.map(({ reason }) => ({ catalogue: 'exit-reason', code: reason, field: 'remove' })),
  );
  const reasonOf = new Map(remove.map(({ caseCode, reason }) => [caseCode, reason]));
  const rows = await casesBelow(act, unit.path, [...keep, ...reasonOf.keys()]);
  for (const row of rows) refuseForgotten(row);
  const stored = await eventsOfCases(
    db,
    rows.map(({ id }) => id),
  );
  const coming: CaseWithComing[] = rows.map((row, line) => {
    const reason = reasonOf.get(row.code);
    return {
      row,
      stored: stored.get(row.id) ?? [],
      coming: [
        {
          ...{ line, on, history: null },
          ...(reason === undefined
            ? { act: 'review', details: () => ({ month }) }
            : { act: 'remove-from-list', details: () => ({ reason }) }),
        },
      ],
    };
  });
  const { refused, judged } = await judgeMany(act, coming);
  refuseIf(
    refused.flatMap(({ line, reasons, elsewhere }): Reason[] => {
      const { code, fullName } = rows[line] as (typeof rows)[number];
      const of = { field: reasonOf.has(code) ? `remove/${code}` : `keep/${code}`, name: fullName ?? code };
      return [
        ...(elsewhere === null
          ? []
          : [{ code: 'act-of-another-level', field: of.field, values: { unit: elsewhere, act: 'review' } }]),
        ...reasons.map(({ code: why, values }) => ({
          code: why,
          field: of.field,
          values: { ...values, name: of.name },
        })),
      ];
    }),
  );
  await writeMany(act, judged, async () => undefined);
  note({
    object: `unit:${unit.id}`,
    unitId: unit.id,
    detail: { month, on, kept: keep.length, removed: remove.length, cases: rows.map(({ id }) => id) },
  });
  return { month, kept: keep.length, removed: remove.length };
};
