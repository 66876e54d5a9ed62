import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';

const writes = { method: 'POST', policy: 'roll-writer', audit: 'change', limit: 'form' } as const;

export const readRetention = endpoint({
  action: 'retention.read',
  method: 'GET',
  path: '/retention',
  summary:
    'How long those who left are kept, who is erased in the next thirty days and who is held back, and what was erased',
  input: Type.Object({ unitCode: Type.Optional(CodeField) }, closed),
  output: Type.Object({
    months: Type.Integer(),
    /** The regulation it rests on; null while it is not confirmed. */
    basis: Nullable(Type.String()),
    due: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        status: Type.String(),
        endedOn: Type.String(),
        dueOn: Type.String(),
        heldUntil: Nullable(Type.String()),
        holdReason: Nullable(Type.String()),
      }),
    ),
    erasures: Type.Array(
      Type.Object({
        on: Type.String(),
        rule: Type.String(),
        months: Nullable(Type.Integer()),
        unitName: Nullable(Type.String()),
        cases: Type.Integer(),
        people: Type.Integer(),
        events: Type.Integer(),
        digest: Type.String(),
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01' } },
  policy: 'roll-writer',
  audit: 'read',
  limit: 'none',
});

export const changeRetention = endpoint({
  ...writes,
  policy: 'administrator',
  method: 'PUT',
  action: 'retention.change',
  path: '/retention',
  summary: 'How many months those who left before the ceremony are kept, and the regulation that says so',
  input: Type.Object(
    { months: Type.Integer({ minimum: 1, maximum: 240 }), basis: Type.Optional(LineField) },
    closed,
  ),
  output: Type.Object({ months: Type.Integer(), basis: Nullable(Type.String()) }),
  example: { input: { months: 12, basis: 'Quy chế bảo vệ dữ liệu cá nhân của tỉnh' } },
});

export const holdCase = endpoint({
  ...writes,
  action: 'retention.hold',
  path: '/cases/:caseCode/hold',
  summary:
    'Keep the identity of an ended case longer, until a day and for a reason; said again it changes both',
  input: Type.Object({ caseCode: CodeField, until: DayField, reason: ParagraphField }, closed),
  output: Type.Object({ until: Type.String() }),
  example: { input: { caseCode: 'HS-01', until: day('2027-06-30'), reason: 'Đang giải quyết khiếu nại' } },
});

export const releaseCase = endpoint({
  ...writes,
  action: 'retention.release',
  path: '/cases/:caseCode/hold/release',
  summary: 'The identity of an ended case is held back no longer',
  input: Type.Object({ caseCode: CodeField }, closed),
  output: Type.Object({}),
  example: { input: { caseCode: 'HS-01' } },
});

export const eraseDue = endpoint({
  ...writes,
  policy: 'administrator',
  action: 'retention.erase',
  path: '/retention/erasures',
  summary: 'Erase everybody whose retention period is over, as it is done every night',
  input: Type.Object({}, closed),
  output: Type.Object({ cases: Type.Integer(), people: Type.Integer() }),
  example: { input: {} },
});
