import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { Count, writes } from './contract.ts';
import { DUTY_PARTIES } from './model.ts';
import { STATES } from './workflow.ts';

const Moved = Type.Object({ code: Type.String(), state: Type.Enum(STATES), units: Type.Integer() });

export const proposeRound = endpoint({
  ...writes,
  action: 'allocation.propose',
  path: '/allocations/:roundCode/proposal',
  summary: 'Propose the numbers of the chosen copy to the units below',
  input: Type.Object({ roundCode: CodeField, note: Type.Optional(ParagraphField) }, closed),
  output: Moved,
  example: { input: { roundCode: 'VG-2023' } },
});

export const answerRound = endpoint({
  ...writes,
  policy: 'case-writer',
  action: 'allocation.answer',
  path: '/allocations/:roundCode/answers',
  summary: 'A unit below agrees to its number, asks for another one with a reason, or speaks first',
  input: Type.Object(
    {
      roundCode: CodeField,
      unitCode: CodeField,
      number: Count,
      reason: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: Moved,
  example: { input: { roundCode: 'VG-2023', unitCode: 'T-01', number: 20, reason: 'Ca kíp' } },
});

export const adoptRound = endpoint({
  ...writes,
  action: 'allocation.adopt',
  path: '/allocations/:roundCode/adoption',
  summary: 'Adopt the numbers of the chosen copy by a document: they become targets of the units',
  input: Type.Object(
    {
      roundCode: CodeField,
      /** A branch that divides among its members may do so by its meeting alone. */
      documentCode: Type.Optional(CodeField),
      on: Type.Optional(DayField),
    },
    closed,
  ),
  output: Moved,
  example: { input: { roundCode: 'VG-2023', documentCode: 'QD-2023' } },
});

export const reviseRound = endpoint({
  ...writes,
  action: 'allocation.revise',
  path: '/allocations/:roundCode/revisions',
  summary:
    'Give the units whose number changed in the chosen copy their new number; the first one stays readable',
  input: Type.Object(
    {
      roundCode: CodeField,
      reason: ParagraphField,
      documentCode: Type.Optional(CodeField),
      on: Type.Optional(DayField),
    },
    closed,
  ),
  output: Moved,
  example: { input: { roundCode: 'VG-2023', reason: 'Rà soát 6 tháng đầu năm' } },
});

export const cancelRound = endpoint({
  ...writes,
  action: 'allocation.cancel',
  path: '/allocations/:roundCode/cancellation',
  summary: 'End a round that was not adopted',
  input: Type.Object({ roundCode: CodeField, reason: ParagraphField }, closed),
  output: Moved,
  example: { input: { roundCode: 'VG-2023', reason: 'Lập lại' } },
});

export const reviewRound = endpoint({
  ...writes,
  action: 'allocation.review',
  path: '/allocations/:roundCode/reviews/:reviewOn',
  summary:
    'What was found at a review point of an adopted round; what is to be changed follows as a revision',
  input: Type.Object(
    { roundCode: CodeField, reviewOn: DayField, remark: ParagraphField, on: Type.Optional(DayField) },
    closed,
  ),
  output: Type.Object({ code: Type.String(), reviewOn: Type.String() }),
  example: { input: { roundCode: 'VG-2023', reviewOn: day('2023-06-30'), remark: 'Ba đơn vị chậm' } },
});

export const keepWhole = endpoint({
  ...writes,
  policy: 'case-writer',
  action: 'allocation.keep-whole',
  path: '/allocations/:roundCode/kept-whole',
  summary: 'A unit that was given a number does not divide it further',
  input: Type.Object({ roundCode: CodeField, unitCode: CodeField }, closed),
  output: Type.Object({ code: Type.String() }),
  example: { input: { roundCode: 'VG-2023', unitCode: 'T-01' } },
});

export const listDuties = endpoint({
  method: 'GET',
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
  action: 'duty.list',
  path: '/units/:unitCode/duties',
  summary: 'What committee, secretary and members of a unit have to do for its targets, and what is done',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    duties: Type.Array(
      Type.Object({
        id: Type.Integer(),
        targetCode: Type.String(),
        period: Type.String(),
        /** The office, and who holds it today and held it when the target was given. */
        accountable: Nullable(Type.String()),
        holders: Type.Array(Type.String()),
        holdersThen: Type.Array(Type.String()),
        party: Type.Enum(DUTY_PARTIES),
        duty: Type.String(),
        fulfilledOn: Nullable(Type.String()),
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01' } },
});

export const tickDuty = endpoint({
  ...writes,
  policy: 'case-writer',
  action: 'duty.tick',
  path: '/duties/:dutyId/fulfilment',
  summary: 'A duty is fulfilled on a day, or is not after all',
  input: Type.Object({ dutyId: IdField, isFulfilled: Type.Boolean(), on: Type.Optional(DayField) }, closed),
  output: Type.Object({ dutyId: Type.Integer(), fulfilledOn: Nullable(Type.String()) }),
  example: { input: { dutyId: 1, isFulfilled: true } },
});
