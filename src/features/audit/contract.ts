import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, DayField, IdField, Nullable } from '#kernel/fields.ts';
import { AUDIT_KINDS, RECORD_KINDS } from './model.ts';

const reads = { method: 'GET', policy: 'audit-reader', audit: 'none', limit: 'none' } as const;

const AuditEntry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  actor: Type.String(),
  accountId: Nullable(Type.Integer()),
  account: Nullable(Type.String()),
  displayName: Nullable(Type.String()),
  role: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  action: Type.String(),
  kind: Type.Enum(AUDIT_KINDS),
  object: Nullable(Type.String()),
  /** What the entry is about, as people name it; null where it is there no more. */
  record: Nullable(
    Type.Object({ kind: Type.Enum(RECORD_KINDS), code: Type.String(), name: Nullable(Type.String()) }),
  ),
  detail: Type.Unknown(),
});

export const listAudit = endpoint({
  ...reads,
  action: 'audit.list',
  path: '/audit',
  summary: 'Who did what, newest first, in the units I may inspect',
  input: Type.Object(
    {
      before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
      action: Type.Optional(Type.String({ maxLength: 80 })),
      kind: Type.Optional(Type.Enum(AUDIT_KINDS)),
      accountId: Type.Optional(IdField),
      /** `case:HS-01`: what is told of this record, and of the person whose case it is. */
      record: Type.Optional(
        Type.String({ pattern: `^(${RECORD_KINDS.join('|')}):\\S.{0,79}$`, maxLength: 90 }),
      ),
      from: Type.Optional(DayField),
      /** The last day. */
      to: Type.Optional(DayField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({ entries: Type.Array(AuditEntry), next: Nullable(Type.Integer()) }),
  example: { input: { kind: 'change', from: day('2026-11-16'), to: day('2026-11-22'), limit: 50 } },
});

export const readAuditWeeks = endpoint({
  ...reads,
  action: 'audit.weeks',
  path: '/audit/weeks',
  summary: 'Who changed how much, week by week, in the units I may inspect; the busiest first',
  input: Type.Object(
    {
      /** A day of the last week. */
      until: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({
    weeks: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
    people: Type.Array(
      Type.Object({
        key: Type.String(),
        actor: Type.String(),
        accountId: Nullable(Type.Integer()),
        account: Nullable(Type.String()),
        displayName: Nullable(Type.String()),
        /** Changes of each week, and of all of them. */
        changes: Type.Array(Type.Integer()),
        total: Type.Integer(),
        /** What was opened or taken along in all these weeks. */
        opened: Type.Integer(),
      }),
    ),
  }),
  example: { input: { until: day('2026-11-22') } },
});

export const verifyAudit = endpoint({
  ...reads,
  action: 'audit.verify',
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
});
