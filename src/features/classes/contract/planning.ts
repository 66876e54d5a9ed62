import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, ParagraphField } from '#kernel/fields.ts';
import { CLASS_KINDS, SHIFTS } from '../model.ts';
import { ClassMark, holds, Plan } from './fields.ts';

export const planClass = endpoint({
  ...holds,
  action: 'class.plan',
  path: '/units/:unitCode/classes',
  summary: 'A class that a centre means to hold: its kind, sittings, place, shift and number of places',
  input: Type.Object(
    { unitCode: CodeField, code: Type.Optional(CodeField), kind: Type.Enum(CLASS_KINDS), ...Plan },
    closed,
  ),
  output: ClassMark,
  example: {
    input: {
      unitCode: 'D-01',
      kind: 'awareness',
      name: 'Lớp nhận thức về Đảng khóa 1 năm 2027',
      place: 'Trung tâm chính trị',
      shift: 'day',
      capacity: 60,
      registerUntil: day('2027-03-01'),
      sittings: [
        { on: day('2027-03-08'), part: 'morning' },
        { on: day('2027-03-08'), part: 'afternoon' },
      ],
    },
  },
});

export const changeClass = endpoint({
  ...holds,
  method: 'PUT',
  action: 'class.change',
  path: '/classes/:classCode/plan',
  summary: 'Another plan of a class that has not begun; places may not be fewer than the seats given',
  input: Type.Object({ classCode: CodeField, ...Plan }, closed),
  output: ClassMark,
  example: {
    input: {
      classCode: 'L-01',
      name: 'Lớp nhận thức về Đảng khóa 1 năm 2027',
      shift: 'evening',
      capacity: 60,
      sittings: [{ on: day('2027-03-09'), part: 'evening' }],
    },
  },
});

export const cancelClass = endpoint({
  ...holds,
  action: 'class.cancel',
  path: '/classes/:classCode/cancellation',
  summary: 'A class that has not begun is called off, with the reason; its people wait for another one',
  input: Type.Object({ classCode: CodeField, reason: LineField }, closed),
  output: ClassMark,
  example: { input: { classCode: 'L-01', reason: 'Chưa đủ người học' } },
});

export const registerDemand = endpoint({
  method: 'POST',
  policy: 'class-nominator',
  audit: 'change',
  limit: 'form',
  action: 'class.register-demand',
  path: '/units/:unitCode/class-demands',
  summary:
    'How many places a unit asks for before it names anybody: a number, the shift wished for, from when',
  input: Type.Object(
    {
      unitCode: CodeField,
      kind: Type.Enum(CLASS_KINDS),
      number: Type.Integer({ minimum: 1, maximum: 5_000 }),
      on: Type.Optional(DayField),
      shift: Type.Optional(Type.Enum(SHIFTS)),
      neededFrom: Type.Optional(DayField),
      documentCode: Type.Optional(CodeField),
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: Type.Object({ id: Type.Integer(), number: Type.Integer() }),
  example: { input: { unitCode: 'D-01', kind: 'awareness', number: 40, shift: 'enterprise-shift' } },
});

export const withdrawDemand = endpoint({
  method: 'POST',
  policy: 'class-nominator',
  audit: 'change',
  limit: 'form',
  action: 'class.withdraw-demand',
  path: '/class-demands/:demandId/withdrawal',
  summary: 'The places that have no name yet are asked for no more; who was named stays',
  input: Type.Object({ demandId: IdField, reason: LineField }, closed),
  output: Type.Object({ id: Type.Integer(), number: Type.Integer() }),
  example: { input: { demandId: 1, reason: 'Ghi nhầm số' } },
});
