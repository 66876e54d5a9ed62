import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, IdField, Nullable } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { languages } from '#kernel/language.ts';
import {
  ChosenField,
  ColumnField,
  EXPORT_FAILURES,
  EXPORT_STATUSES,
  GroundField,
  OrderField,
} from './model.ts';

const Export = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  operation: Type.String(),
  status: Type.Enum(EXPORT_STATUSES),
  rowsDone: Type.Integer(),
  /** Null while the list does not say how long it is. */
  rowsTotal: Nullable(Type.Integer()),
  failure: Nullable(Type.Enum(EXPORT_FAILURES)),
  askedAt: Type.String(),
  endedAt: Nullable(Type.String()),
  /** Until then the file may be fetched. */
  expiresAt: Type.String(),
  fileName: Type.String(),
  /** Bytes, once it is ready. */
  size: Nullable(Type.Integer()),
});

export const startExport = endpoint({
  action: 'export.start',
  method: 'POST',
  path: '/exports',
  summary:
    'Write the rows of a listing operation into an XLSX file with the columns of the screen; a short list is ready with the answer',
  input: Type.Object(
    {
      /** The action of the listing operation, and its input without page fields. */
      operation: Type.String({ maxLength: 60 }),
      input: Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,40}$' }), Type.Unknown()),
      /** The field of its output that holds the rows, where it lists several kinds. */
      rows: Type.Optional(Type.String({ pattern: '^[a-zA-Z]{1,40}$' })),
      title: Type.String({ minLength: 1, maxLength: 120 }),
      /** Just the rows whose field has one of these values, such as those that somebody ticked. */
      only: Type.Optional(ChosenField),
      /** For a short list that the screen orders by itself; a long one is ordered by its own input. */
      order: Type.Optional(OrderField),
      columns: Type.Array(ColumnField, { minItems: 1, maxItems: 60 }),
      /** Unit, filter and order in the words of the screen, for the sheet that says what the list rests on. */
      grounds: Type.Optional(Type.Array(GroundField, { maxItems: 40 })),
      /** Of the sheets' names and of what the second sheet says; Vietnamese unless another is asked for. */
      language: Type.Optional(Type.Enum(languages)),
    },
    closed,
  ),
  output: Export,
  example: {
    input: {
      operation: 'site.list',
      input: { unitCode: 'T-01', sort: 'place' },
      title: 'Thôn, bản',
      columns: [
        { field: 'code', title: 'Mã' },
        { field: 'name', title: 'Tên' },
        { field: 'openedOn', title: 'Ngày lập', kind: 'day' },
        { field: 'isBorder', title: 'Biên giới', words: { true: 'có', false: '' } },
      ],
      grounds: [{ title: 'Loại', words: 'thôn, bản' }],
    },
  },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

export const listExports = endpoint({
  action: 'export.list',
  method: 'GET',
  path: '/exports',
  summary: 'My exports that are under way or may still be fetched, newest first',
  input: Type.Object({}, closed),
  output: Type.Object({ exports: Type.Array(Export) }),
  example: { input: {} },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const readExport = endpoint({
  action: 'export.read',
  method: 'GET',
  path: '/exports/:id',
  summary: 'How far one of my exports is',
  input: Type.Object({ id: IdField }, closed),
  output: Export,
  example: { input: { id: 1 } },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const cancelExport = endpoint({
  action: 'export.cancel',
  method: 'DELETE',
  path: '/exports/:id',
  summary: 'End one of my exports and remove its file',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({}),
  example: { input: { id: 1 } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'none',
});

export const downloadExport = endpoint({
  action: 'export.download',
  method: 'GET',
  path: '/exports/:id/file',
  summary: 'The file of one of my exports',
  input: Type.Object({ id: IdField }, closed),
  output: FileField,
  example: { input: { id: 1 } },
  policy: 'signed-in',
  audit: 'read',
  limit: 'none',
});
