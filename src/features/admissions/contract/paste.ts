import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, Nullable } from '#kernel/fields.ts';
import { writes } from '../contract.ts';
import { PASTED_FIELDS, type PastedField } from '../pasting/columns.ts';

const Cell = Type.Optional(Type.String({ maxLength: 1_000 }));

const Pasted = {
  /** The branch of every row that names none, or the unit below which the named ones are looked for. */
  unitCode: CodeField,
  on: DayField,
  rows: Type.Array(
    Type.Object(
      {
        /** Cells as they were pasted. */
        cells: Type.Object(
          Object.fromEntries(PASTED_FIELDS.map((field) => [field, Cell])) as Record<PastedField, typeof Cell>,
          closed,
        ),
        /** The people alike were looked at: this is somebody else. */
        isAnother: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    { minItems: 1, maxItems: 500 },
  ),
};
const example = {
  unitCode: 'B-01',
  on: day('2026-03-02'),
  rows: [{ cells: { fullName: 'Lò Thị Mẫu', born: '01/06/1995', sex: 'Nữ' } }],
};

const Alike = Type.Object({
  /** Another row of the same paste, counted from 0; null for somebody who is known. */
  row: Nullable(Type.Integer()),
  personCode: Nullable(Type.String()),
  fullName: Nullable(Type.String()),
  bornOn: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  homePlace: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  caseCode: Nullable(Type.String()),
  status: Nullable(Type.String()),
});

export const checkPasted = endpoint({
  ...writes,
  audit: 'read',
  limit: 'table',
  action: 'case.check-many',
  path: '/cases/begin-many/checks',
  summary:
    'A pasted list tried and not recorded: what is wrong with each cell, and whom each row may be already',
  input: Type.Object(Pasted, closed),
  output: Type.Object({
    /** Only rows of which something is to be said. */
    rows: Type.Array(
      Type.Object({
        row: Type.Integer(),
        faults: Type.Array(
          Type.Object({
            field: Type.String(),
            code: Type.String(),
            values: Type.Record(Type.String(), Type.String()),
          }),
        ),
        alike: Type.Array(Alike),
      }),
    ),
  }),
  example: { input: example },
});

export const beginMany = endpoint({
  ...writes,
  limit: 'table',
  action: 'case.begin-many',
  path: '/cases/begin-many',
  summary:
    'Enter the people of a pasted list and open their cases in one act, all or none, by the rules of case.begin',
  input: Type.Object(Pasted, closed),
  output: Type.Object({ batchId: Type.Integer(), cases: Type.Array(Type.String()) }),
  example: { input: example },
});

export const undoMany = endpoint({
  ...writes,
  action: 'case.undo-many',
  path: '/cases/batches/:batchId/undo',
  summary:
    'Take back a pasted list: its people and cases go; refused for rows on which something was recorded since',
  input: Type.Object(
    {
      batchId: IdField,
      /** Rows on which something was recorded since stay; the others go. */
      isPartial: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  output: Type.Object({ removed: Type.Integer(), stayed: Type.Integer() }),
  example: { input: { batchId: 1 } },
});

export const listBatches = endpoint({
  action: 'case.list-batches',
  method: 'GET',
  path: '/units/:unitCode/case-batches',
  summary: 'Lists that were pasted below a unit, the latest first: when, how many, whether undone',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    batches: Type.Array(
      Type.Object({
        batchId: Type.Integer(),
        madeAt: Type.String(),
        rows: Type.Integer(),
        unitName: Nullable(Type.String()),
        undoneAt: Nullable(Type.String()),
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01' } },
  policy: 'case-writer',
  audit: 'none',
  limit: 'none',
});
