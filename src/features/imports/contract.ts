import { type Static, Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, IdField, LineField, Nullable } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { languages } from '#kernel/language.ts';
import { IMPORT_OUTCOMES } from './model.ts';

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
    sheets: Type.Optional(Type.Array(Sheet, { maxItems: 60 })),
    /** Instead of sheets: one workbook, or CSV files, as they are on disk, in base64. */
    files: Type.Optional(
      Type.Array(Type.Object({ name: LineField, content: Type.String() }, closed), { maxItems: 60 }),
    ),
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
  /** Of an import that was kept, to look at it again. */
  id: Type.Optional(Type.Integer()),
});
export type ImportResult = Static<typeof Result>;

const Batch = Type.Object({
  id: Type.Integer(),
  at: Type.String(),
  /** Null for the machine itself. */
  by: Nullable(Type.String()),
  /** Names of the files; empty where sheets were sent. */
  source: Type.String(),
  outcome: Type.Enum(IMPORT_OUTCOMES),
  rows: Type.Integer(),
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  faultCount: Type.Integer(),
});

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

export const attemptImport = endpoint({
  action: 'import.try',
  method: 'POST',
  path: '/imports/attempts',
  summary: 'Try an import and keep what came of it, every fault included; no row is written',
  input: Input,
  output: Type.Object({ id: Type.Integer(), outcome: Type.Enum(IMPORT_OUTCOMES) }),
  example,
  policy: 'importer',
  audit: 'change',
  limit: 'table',
});

export const listImports = endpoint({
  action: 'import.list',
  method: 'GET',
  path: '/imports',
  summary: 'Imports and trials of my units, newest first',
  input: Type.Object(
    {
      outcome: Type.Optional(Type.Enum(IMPORT_OUTCOMES)),
      before: Type.Optional(IdField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({ imports: Type.Array(Batch), next: Nullable(Type.Integer()) }),
  example: { input: { limit: 50 } },
  policy: 'importer',
  audit: 'none',
  limit: 'none',
});

export const readImport = endpoint({
  action: 'import.read',
  method: 'GET',
  path: '/imports/:id',
  summary: 'One import or trial: what each table did, and where faults are',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({
    ...Batch.properties,
    digest: Type.String(),
    tables: Type.Array(TableCounts),
    /** Sheets with faults that are still kept. */
    sheets: Type.Array(Type.Object({ sheet: Type.String(), faults: Type.Integer() })),
  }),
  example: { input: { id: 1 } },
  policy: 'importer',
  audit: 'none',
  limit: 'none',
});

export const listImportFaults = endpoint({
  action: 'import.faults',
  method: 'GET',
  path: '/imports/:id/faults',
  summary: 'What is wrong in the files of a trial: where, what, and how to mend it',
  input: Type.Object(
    {
      id: IdField,
      sheet: Type.Optional(Type.String({ maxLength: 120 })),
      /** In which language the sentences are. */
      language: Type.Optional(Type.Enum(languages)),
      after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    faults: Type.Array(
      Type.Object({
        n: Type.Integer(),
        sheet: Nullable(Type.String()),
        row: Nullable(Type.Integer()),
        column: Nullable(Type.String()),
        value: Nullable(Type.String()),
        message: Type.String(),
      }),
    ),
    count: Type.Integer(),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { id: 1 } },
  policy: 'importer',
  audit: 'read',
  limit: 'none',
});

export const importTemplate = endpoint({
  action: 'import.template',
  method: 'GET',
  path: '/imports/template',
  summary: 'An empty workbook with every table: required columns marked, choices as lists',
  input: Type.Object({}, closed),
  output: FileField,
  example: { input: {} },
  policy: 'importer',
  audit: 'none',
  limit: 'none',
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
