import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, Nullable } from '#kernel/fields.ts';

const AuditEntry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  actor: Type.String(),
  account: Nullable(Type.String()),
  role: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  action: Type.String(),
  object: Nullable(Type.String()),
  detail: Type.Unknown(),
});

export const listAudit = endpoint({
  action: 'audit.list',
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, newest first, in the units I may inspect',
  input: Type.Object(
    {
      before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
      action: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({ entries: Type.Array(AuditEntry), next: Nullable(Type.Integer()) }),
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
  input: Type.Object({}, closed),
  output: Type.Object({
    entries: Type.Integer(),
    isWhole: Type.Boolean(),
    firstBad: Nullable(Type.Integer()),
    head: Type.String(),
  }),
  example: { input: {} },
  policy: 'audit-reader',
  audit: 'none',
  limit: 'none',
});
