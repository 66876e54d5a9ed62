import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { ACT_KIND_CODES } from './kinds.ts';
import { BATCH_STATUSES, mostInBatch } from './model.ts';

const KindField = Type.Enum(ACT_KIND_CODES);

export const listDue = endpoint({
  action: 'paper.due',
  method: 'GET',
  path: '/papers-due',
  summary:
    'Acts of my cases, or meetings, from which a kind of paper can be printed and has not been, oldest first',
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
        eventId: Nullable(Type.Integer()),
        caseCode: Nullable(Type.String()),
        meetingCode: Nullable(Type.String()),
        fullName: Nullable(Type.String()),
        /** What tells it from others of the same person: a relation, or a member's name. */
        about: Nullable(Type.String()),
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

/** A paper of a batch: of an act of a case, the last one unless named; or of a meeting. */
const Printed = Type.Object(
  {
    caseCode: Type.Optional(CodeField),
    eventId: Type.Optional(IdField),
    meetingCode: Type.Optional(CodeField),
  },
  closed,
);

export const startBatch = endpoint({
  action: 'paper.issue-many',
  method: 'POST',
  path: '/paper-batches',
  summary: 'Issue many papers of one kind, each as an act of its own with its own number',
  input: Type.Object(
    {
      kind: KindField,
      papers: Type.Array(Printed, { minItems: 1, maxItems: mostInBatch, uniqueItems: true }),
      place: Type.Optional(LineField),
      term: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      on: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({ id: Type.Integer() }),
  example: { input: { kind: '6-knd', papers: [{ caseCode: 'HS-01', eventId: 1 }] } },
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
        caseCode: Nullable(Type.String()),
        fullName: Nullable(Type.String()),
        meetingCode: Nullable(Type.String()),
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
