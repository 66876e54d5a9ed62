import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField } from '#kernel/fields.ts';
import { CLASS_KINDS, SHIFTS } from '../model.ts';
import { ClassMark, holds } from './fields.ts';

const Ids = Type.Array(IdField, { minItems: 1, maxItems: 500 });

export const nominate = endpoint({
  method: 'POST',
  policy: 'class-nominator',
  audit: 'change',
  limit: 'form',
  action: 'class.nominate',
  path: '/class-nominations',
  summary:
    'Name people for a class, or for the next of its kind; named by the committee itself they are approved at once',
  input: Type.Object(
    {
      kind: Type.Enum(CLASS_KINDS),
      classCode: Type.Optional(CodeField),
      caseCodes: Type.Array(CodeField, { minItems: 1, maxItems: 200, uniqueItems: true }),
      on: Type.Optional(DayField),
      /** Of recruits: the day by which the class must be over. */
      enlistsOn: Type.Optional(DayField),
      shift: Type.Optional(Type.Enum(SHIFTS)),
    },
    closed,
  ),
  output: Type.Object({ nominated: Type.Integer(), approved: Type.Integer() }),
  example: { input: { kind: 'awareness', classCode: 'L-01', caseCodes: ['HS-01'] } },
});

export const decideNominations = endpoint({
  method: 'POST',
  policy: 'class-approver',
  audit: 'change',
  limit: 'form',
  action: 'class.decide-nominations',
  path: '/class-nomination-decisions',
  summary: 'The committee approves people named for a class, or gives them back with a reason, many at once',
  input: Type.Object(
    { nominationIds: Ids, isApproved: Type.Boolean(), reason: Type.Optional(LineField) },
    closed,
  ),
  output: Type.Object({ decided: Type.Integer() }),
  example: { input: { nominationIds: [1, 2], isApproved: true } },
});

export const withdrawNomination = endpoint({
  method: 'POST',
  policy: 'class-party',
  audit: 'change',
  limit: 'form',
  action: 'class.withdraw-nomination',
  path: '/class-nominations/:nominationId/withdrawal',
  summary: 'Somebody does not go after all; a seat that comes free goes to who waits first for that class',
  input: Type.Object({ nominationId: IdField, reason: LineField }, closed),
  output: Type.Object({ nextId: Type.Union([Type.Integer(), Type.Null()]) }),
  example: { input: { nominationId: 1, reason: 'Đi công tác dài ngày' } },
});

export const giveSeats = endpoint({
  ...holds,
  action: 'class.give-seats',
  path: '/classes/:classCode/seats',
  summary: 'Seats for those named, or in the order of the waiting list as long as there are places',
  input: Type.Object(
    {
      classCode: CodeField,
      nominationIds: Type.Optional(Ids),
      /** The day on which they are sent to the class; today unless said. */
      on: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({ ...ClassMark.properties, seated: Type.Integer(), waiting: Type.Integer() }),
  example: { input: { classCode: 'L-01', on: day('2026-11-21') } },
});
