import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { KIND_CODES } from './kinds.ts';

const KindField = Type.Enum(KIND_CODES);

export const listTemplates = endpoint({
  action: 'template.list',
  method: 'GET',
  path: '/paper-templates',
  summary: 'The template of every kind that binds a unit today, and what it may name',
  input: Type.Object({ unitCode: Type.Optional(CodeField) }, closed),
  output: Type.Object({
    unitCode: Nullable(Type.String()),
    unitName: Nullable(Type.String()),
    templates: Type.Array(
      Type.Object({
        kind: KindField,
        form: Type.String(),
        /** Whose own template it is; null for the one shipped with the program. */
        of: Nullable(Type.String()),
        isOwn: Type.Boolean(),
        name: Nullable(Type.String()),
        since: Nullable(Type.String()),
        placeholders: Type.Array(
          Type.Object({
            code: Type.String(),
            name: Type.String(),
            example: Type.String(),
            list: Nullable(Type.String()),
          }),
        ),
      }),
    ),
  }),
  example: { input: {} },
  policy: 'administrator',
  audit: 'none',
  limit: 'none',
});

export const keepTemplate = endpoint({
  action: 'template.keep',
  method: 'POST',
  path: '/paper-templates',
  summary:
    'Take a Word file as the template of a kind for a unit and all below it from today; every fault at once',
  input: Type.Object(
    {
      kind: KindField,
      unitCode: CodeField,
      name: Type.String({ minLength: 1, maxLength: 120 }),
      /** The file in base64. */
      file: Type.String({ minLength: 4, maxLength: 6_000_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
    },
    closed,
  ),
  output: Type.Object({ kind: Type.String(), names: Type.Array(Type.String()) }),
  example: { input: { kind: '6-knd', unitCode: 'T-01', name: 'mau-6.docx', file: 'UEsDBA==' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'table',
});

export const revertTemplate = endpoint({
  action: 'template.revert',
  method: 'POST',
  path: '/paper-templates/:kind/revert',
  summary: "End a unit's own template today: the one above it, or the shipped one, holds again",
  input: Type.Object({ kind: KindField, unitCode: CodeField }, closed),
  output: Type.Object({ kind: Type.String() }),
  example: { input: { kind: '6-knd', unitCode: 'T-01' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const readTemplateFile = endpoint({
  action: 'template.file',
  method: 'GET',
  path: '/paper-templates/:kind/file',
  summary: 'The template that binds a unit today as a Word file, to be changed and uploaded again',
  input: Type.Object(
    { kind: KindField, unitCode: Type.Optional(CodeField), isShipped: Type.Optional(Type.Boolean()) },
    closed,
  ),
  output: FileField,
  example: { input: { kind: '6-knd' } },
  policy: 'administrator',
  audit: 'none',
  limit: 'none',
});
