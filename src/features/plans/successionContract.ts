import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { BOUNDS } from './model.ts';
import { WAYS } from './succession.ts';

const Text = Type.String();
const MaybeNumber = Nullable(Type.Number());
const NumberField = Type.Number({ minimum: 0, maximum: 1e9 });
const Held = {
  code: Text,
  bound: Type.Enum(BOUNDS),
  minimum: MaybeNumber,
  maximum: MaybeNumber,
};

export const listInherited = endpoint({
  action: 'target.list-inherited',
  method: 'GET',
  path: '/units/:unitCode/inherited-targets',
  summary:
    'Targets of units that were merged into this one or split into it, and what is proposed for their heirs, until that is decided',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    lines: Type.Array(
      Type.Object({
        measure: Text,
        period: Text,
        recurrence: Text,
        placeKinds: Type.Array(Text),
        block: Nullable(Text),
        /** The plan that the heirs' target stands in; null where none of theirs has the period. */
        planCode: Nullable(Text),
        endedOn: DayField,
        from: Type.Array(Type.Object({ ...Held, unitCode: Text, unitName: Text })),
        way: Type.Enum(WAYS),
        bound: Type.Enum(BOUNDS),
        to: Type.Array(
          Type.Object({
            unitCode: Text,
            unitName: Text,
            own: Nullable(Type.Object(Held)),
            /** Proposed; null where the heir is given nothing. */
            minimum: MaybeNumber,
            maximum: MaybeNumber,
          }),
        ),
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const inheritTargets = endpoint({
  action: 'target.inherit',
  method: 'POST',
  path: '/units/:unitCode/inherited-targets',
  summary:
    'Decide what becomes of the targets of ended units: new numbers for their heirs, or none; the old ones stay as history',
  input: Type.Object(
    {
      unitCode: CodeField,
      documentCode: Type.Optional(CodeField),
      reason: ParagraphField,
      lines: Type.Array(
        Type.Object(
          {
            /** Codes of the targets of one line. */
            from: Type.Array(CodeField, { minItems: 1, maxItems: 200 }),
            /** Empty: none is given a number. */
            to: Type.Array(
              Type.Object(
                { unitCode: CodeField, minimum: NumberField, maximum: Type.Optional(NumberField) },
                closed,
              ),
              { maxItems: 50 },
            ),
          },
          closed,
        ),
        { minItems: 1, maxItems: 200 },
      ),
    },
    closed,
  ),
  output: Type.Object({ unitCode: Text, codes: Type.Array(Text) }),
  example: {
    input: {
      unitCode: 'C-03',
      reason: 'Sáp nhập hai đảng bộ xã',
      lines: [{ from: ['CT-2017-01', 'CT-2017-02'], to: [{ unitCode: 'C-03', minimum: 18 }] }],
    },
  },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});
