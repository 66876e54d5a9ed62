import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';

const AuditEntry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  actor: Type.String(),
  account: Type.Union([Type.String(), Type.Null()]),
  role: Type.Union([Type.String(), Type.Null()]),
  unit: Type.Union([Type.String(), Type.Null()]),
  action: Type.String(),
  object: Type.Union([Type.String(), Type.Null()]),
  detail: Type.Unknown(),
});

export const listAudit = endpoint({
  action: 'audit.list',
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, newest first, in the units I may inspect',
  input: Type.Object(
    {
      before: Type.Optional(Type.Integer({ minimum: 1 })),
      action: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ entries: Type.Array(AuditEntry), next: Type.Union([Type.Integer(), Type.Null()]) }),
  example: { input: { limit: 50 } },
  policy: 'audit-reader',
  audit: 'none',
  limit: 'none',
});

export const verifyAudit = endpoint({
  action: 'audit.verify',
  method: 'GET',
  path: '/audit/verification',
  summary: 'Recompute the chain of the whole log and name the first entry that does not fit',
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    entries: Type.Integer(),
    isWhole: Type.Boolean(),
    firstBad: Type.Union([Type.Integer(), Type.Null()]),
    head: Type.String(),
  }),
  example: { input: {} },
  policy: 'audit-reader',
  audit: 'none',
  limit: 'none',
});
