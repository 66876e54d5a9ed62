import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { KIND_CODES } from './kinds.ts';
import { BATCH_STATUSES, mostInBatch } from './model.ts';

const KindField = Type.Enum(KIND_CODES.filter((code) => code !== 'minutes'));

export const listDue = endpoint({
  action: 'paper.due',
  method: 'GET',
  path: '/papers-due',
  summary: 'Acts of my cases from which a kind of paper can be printed and has not been, oldest first',
  input: Type.Object(
    {
      kind: KindField,
      after: Type.Optional(Type.Integer({ minimum: 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostInBatch })),
    },
    closed,
  ),
  output: Type.Object({
    due: Type.Array(
      Type.Object({
        eventId: Type.Integer(),
        caseCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        on: Type.String(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { kind: '6-knd' } },
  policy: 'case-reader',
  audit: 'read',
  limit: 'none',
});

export const startBatch = endpoint({
  action: 'paper.issue-many',
  method: 'POST',
  path: '/paper-batches',
  summary: 'Issue one kind of paper for many cases, each as an act of its own with its own number',
  input: Type.Object(
    {
      kind: KindField,
      caseCodes: Type.Array(CodeField, { minItems: 1, maxItems: mostInBatch, uniqueItems: true }),
      place: Type.Optional(LineField),
      term: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      on: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({ id: Type.Integer() }),
  example: { input: { kind: '6-knd', caseCodes: ['HS-01'] } },
  policy: 'case-writer',
  audit: 'change',
  limit: 'form',
});

export const readBatch = endpoint({
  action: 'paper.batch',
  method: 'GET',
  path: '/paper-batches/:id',
  summary: 'How far one of my batches is, and which papers were refused and why',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({
    id: Type.Integer(),
    status: Type.Enum(BATCH_STATUSES),
    total: Type.Integer(),
    issued: Type.Integer(),
    refused: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        reasons: Type.Array(
          Type.Object({
            code: Type.String(),
            values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
          }),
        ),
      }),
    ),
  }),
  example: { input: { id: 1 } },
  policy: 'case-writer',
  audit: 'none',
  limit: 'none',
});

export const readBatchFile = endpoint({
  action: 'paper.batch-file',
  method: 'GET',
  path: '/paper-batches/:id/file',
  summary: 'The papers of one of my batches in one ZIP file',
  input: Type.Object({ id: IdField }, closed),
  output: FileField,
  example: { input: { id: 1 } },
  policy: 'case-writer',
  audit: 'read',
  limit: 'none',
});
