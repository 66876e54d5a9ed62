import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { GRAINS } from '../spans.ts';

const Span = Type.Object({ from: Type.String(), to: Type.String() });

/** What leads to an admission, in the order people pass it. */
export const STEPS = ['introduction', 'class-attendance', 'certificate', 'admission'] as const;

export const readPictures = endpoint({
  action: 'picture.read',
  method: 'GET',
  path: '/units/:unitCode/pictures',
  summary:
    'What the pictures of a unit show: subordinates month by month, sex and age of those admitted, steps to admission',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.String({ maxLength: 40 }),
      asOf: Type.Optional(DayField),
      tree: Type.Optional(Type.Enum(['then', 'now'])),
    },
    closed,
  ),
  output: Type.Object({
    /** The days counted, and the same of the year before; null where they have not begun. */
    window: Nullable(Span),
    before: Nullable(Span),
    /** The window cut into columns, and the admissions of the whole unit in each. */
    grain: Type.Enum(GRAINS),
    spans: Type.Array(Span),
    whole: Type.Array(Type.Integer()),
    /** The same of each direct subordinate. */
    units: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        n: Type.Array(Type.Integer()),
        total: Type.Integer(),
      }),
    ),
    /** Admissions by five-year band of the age, named by its first year, in both years. */
    ages: Type.Array(
      Type.Object({
        from: Type.Integer(),
        male: Type.Integer(),
        maleBefore: Type.Integer(),
        female: Type.Integer(),
        femaleBefore: Type.Integer(),
      }),
    ),
    /** Admissions of people whose sex or year of birth is not known. */
    unknownAges: Type.Integer(),
    /** Null where no record of the step is kept; the share is that of the step before, where anybody passed both. */
    steps: Type.Array(
      Type.Object({
        measure: Type.Enum(STEPS),
        n: Nullable(Type.Integer()),
        share: Nullable(Type.Number()),
      }),
    ),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
