import { type Static, Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed } from '#kernel/fields.ts';

const Sheet = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    rows: Type.Array(Type.Array(Type.String({ maxLength: 10_000 }), { maxItems: 200 }), {
      maxItems: 1_000_000,
    }),
  },
  closed,
);

const Input = Type.Object(
  {
    sheets: Type.Array(Sheet, { maxItems: 60 }),
    isSample: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type ImportInput = Static<typeof Input>;

const TableCounts = Type.Object({
  table: Type.String(),
  title: Type.String(),
  rows: Type.Integer(),
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
});
export type TableCounts = Static<typeof TableCounts>;

const Result = Type.Object({
  /** SHA-256 of the input. */
  digest: Type.String(),
  tables: Type.Array(TableCounts),
});
export type ImportResult = Static<typeof Result>;

const example = {
  input: {
    sheets: [
      {
        name: 'units',
        rows: [
          ['code', 'parent_code', 'name', 'kind'],
          ['TINH-VD', '', 'Đảng bộ tỉnh ví dụ', 'province'],
        ],
      },
    ],
  },
};

export const runImport = endpoint({
  action: 'import.run',
  method: 'POST',
  path: '/imports',
  summary: 'Write documented tables in one act; any error changes nothing',
  input: Input,
  output: Result,
  example,
  policy: 'importer',
  audit: 'change',
  limit: 'table',
});

export const checkImport = endpoint({
  action: 'import.check',
  method: 'POST',
  path: '/imports/check',
  summary: 'Try an import and say what it would do; nothing is kept',
  input: Input,
  output: Result,
  example,
  policy: 'importer',
  audit: 'read',
  limit: 'table',
});

const Localities = Type.Object({
  localities: Type.Array(Type.Object({ folder: Type.String(), rows: Type.Integer(), new: Type.Integer() })),
});

export const loadDemo = endpoint({
  action: 'demo.load',
  method: 'POST',
  path: '/demo/load',
  summary: 'Load the demonstration localities under roots marked as sample data',
  input: Type.Object({}, closed),
  output: Localities,
  example: { input: {} },
  policy: 'importer',
  audit: 'change',
  limit: 'none',
});

export const removeDemo = endpoint({
  action: 'demo.remove',
  method: 'POST',
  path: '/demo/remove',
  summary: 'Delete everything below roots marked as sample data',
  input: Type.Object({}, closed),
  output: Type.Object({ roots: Type.Array(Type.String()), units: Type.Integer(), facts: Type.Integer() }),
  example: { input: {} },
  policy: 'importer',
  audit: 'change',
  limit: 'none',
});
