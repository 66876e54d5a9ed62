import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { BODIES } from '../model.ts';

const writes = { policy: 'case-writer', audit: 'change', limit: 'form' } as const;
const OfBody = { unitCode: CodeField, body: Type.Enum(BODIES) };

export const setMeetingDay = endpoint({
  ...writes,
  method: 'PUT',
  action: 'meeting-day.set',
  path: '/units/:unitCode/meeting-days/:body',
  summary:
    'On which day of each month a body meets, from a day on; without a day it has no usual one any more. Of a unit that is no branch: the day of the branches below that set none',
  input: Type.Object(
    {
      ...OfBody,
      from: DayField,
      /** "Ngày 3 hằng tháng". */
      dayOfMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
      /** "Thứ Sáu tuần thứ ba": 1 is Monday; week 5 is the last of the month. */
      weekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
      week: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
      documentCode: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Type.Object({ unitCode: Type.String(), body: Type.String(), next: Nullable(Type.String()) }),
  example: { input: { unitCode: 'B-01', body: 'branch', from: day('2026-01-01'), dayOfMonth: 3 } },
});

export const exceptMeetingDay = endpoint({
  ...writes,
  method: 'POST',
  action: 'meeting-day.except',
  path: '/units/:unitCode/meeting-days/:body/exceptions',
  summary: 'One meeting of a body is moved to another day, is not held, or is held besides the usual ones',
  input: Type.Object(
    { ...OfBody, insteadOf: Type.Optional(DayField), heldOn: Type.Optional(DayField), reason: LineField },
    closed,
  ),
  output: Type.Object({ unitCode: Type.String(), body: Type.String() }),
  example: {
    input: {
      unitCode: 'B-01',
      body: 'branch',
      insteadOf: day('2027-02-03'),
      heldOn: day('2027-01-30'),
      reason: 'Nghỉ Tết Nguyên đán',
    },
  },
});

export const restoreMeetingDay = endpoint({
  ...writes,
  method: 'POST',
  action: 'meeting-day.restore',
  path: '/units/:unitCode/meeting-days/:body/restored',
  summary: 'A meeting that was moved, not held or held besides is taken back: the usual day holds again',
  input: Type.Object(
    { ...OfBody, insteadOf: Type.Optional(DayField), heldOn: Type.Optional(DayField) },
    closed,
  ),
  output: Type.Object({ unitCode: Type.String(), body: Type.String() }),
  example: { input: { unitCode: 'B-01', body: 'branch', insteadOf: day('2027-02-03') } },
});

export const listMeetingDays = endpoint({
  policy: 'case-reader',
  audit: 'none',
  limit: 'none',
  method: 'GET',
  action: 'meeting-day.list',
  path: '/units/:unitCode/meeting-days',
  summary:
    'When the bodies of a unit meet: the usual days with their validity, the exceptions, the next twelve meetings',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    bodies: Type.Array(
      Type.Object({
        body: Type.String(),
        /** The unit whose day it is: for a branch without its own that of one above it. */
        unitCode: Type.String(),
        unitName: Nullable(Type.String()),
        rules: Type.Array(
          Type.Object({
            from: Type.String(),
            until: Nullable(Type.String()),
            dayOfMonth: Nullable(Type.Integer()),
            weekday: Nullable(Type.Integer()),
            week: Nullable(Type.Integer()),
          }),
        ),
        exceptions: Type.Array(
          Type.Object({
            insteadOf: Nullable(Type.String()),
            heldOn: Nullable(Type.String()),
            reason: Type.String(),
            /** Said for this unit itself and not for all branches below one above it. */
            isOwn: Type.Boolean(),
          }),
        ),
        next: Type.Array(Type.String()),
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01' } },
});
