import { Type } from 'typebox';
import { MOBILITIES, MONTH_PATTERN } from '#features/admissions/sourcing.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { CERTIFICATES, HELPS, MOST_REVIEWED, SORTS, SOURCE_STATUSES } from './model.ts';

const Text = Type.String();
const MaybeText = Nullable(Text);
const Month = Type.String({ pattern: MONTH_PATTERN });

const Filter = {
  unitCode: CodeField,
  status: Type.Optional(Type.Enum(SOURCE_STATUSES)),
  /** Codes of the catalogues discovery-origin, introducer, source-pool and priority-group. */
  origin: Type.Optional(CodeField),
  introducer: Type.Optional(CodeField),
  pool: Type.Optional(CodeField),
  tag: Type.Optional(CodeField),
  mobility: Type.Optional(Type.Enum(MOBILITIES)),
  certificate: Type.Optional(Type.Enum(CERTIFICATES)),
  help: Type.Optional(Type.Enum(HELPS)),
  /** The branch has not looked at them in this month or later. */
  notReviewedIn: Type.Optional(Month),
  /** No basis for keeping their data is recorded. */
  isWithoutBasis: Type.Optional(Type.Boolean()),
  /** Beginnings of words of the name, with or without marks. */
  words: Type.Optional(LineField),
};

const reads = { method: 'POST', policy: 'case-reader', limit: 'form' } as const;

export const listSources = endpoint({
  ...reads,
  audit: 'read',
  action: 'source.list',
  path: '/units/:unitCode/sources/list',
  summary:
    'The people before their dossier below a unit, by page: how they came, who helps, when they were last looked at',
  input: Type.Object(
    {
      ...Filter,
      sort: Type.Optional(Type.Enum(SORTS)),
      isFalling: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{0,2000}[.][0-9]{1,9}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    sources: Type.Array(
      Type.Object({
        code: Text,
        version: Type.Integer(),
        fullName: MaybeText,
        birthYear: Nullable(Type.Integer()),
        unitCode: Text,
        unitName: MaybeText,
        status: Text,
        origin: MaybeText,
        introducer: MaybeText,
        pool: MaybeText,
        /** Names of the priority groups, parted by semicolons. */
        tags: MaybeText,
        mobility: MaybeText,
        backIn: MaybeText,
        openedOn: Text,
        listedOn: MaybeText,
        certificateUntil: MaybeText,
        reviewedOn: MaybeText,
        reviewedMonth: MaybeText,
        contactOn: MaybeText,
        assessedOn: MaybeText,
        helper: MaybeText,
        helperUntil: MaybeText,
        dueOn: MaybeText,
        hasBasis: Type.Boolean(),
      }),
    ),
    next: MaybeText,
  }),
  example: { input: { unitCode: 'B-01', sort: 'name' } },
});

export const countSources = endpoint({
  ...reads,
  audit: 'read',
  action: 'source.count',
  path: '/units/:unitCode/sources/count',
  summary: 'How many rows the list of sources has, exactly',
  input: Type.Object(Filter, closed),
  output: Type.Object({ on: Text, count: Type.Integer() }),
  example: { input: { unitCode: 'B-01' } },
});

export const reviewSources = endpoint({
  method: 'POST',
  policy: 'case-writer',
  audit: 'change',
  limit: 'form',
  action: 'source.review',
  path: '/units/:unitCode/sources/review',
  summary:
    'The review of a month in one act: those whom the branch keeps among its sources, and those it takes off with the reason',
  input: Type.Object(
    {
      unitCode: CodeField,
      month: Month,
      /** The day of the branch's meeting. */
      on: DayField,
      keep: Type.Array(CodeField, { uniqueItems: true, maxItems: MOST_REVIEWED }),
      remove: Type.Array(
        Type.Object(
          {
            caseCode: CodeField,
            /** Code of the catalogue exit-reason. */
            reason: CodeField,
          },
          closed,
        ),
        { maxItems: MOST_REVIEWED },
      ),
    },
    closed,
  ),
  output: Type.Object({ month: Text, kept: Type.Integer(), removed: Type.Integer() }),
  example: {
    input: {
      unitCode: 'B-01',
      month: '2025-07',
      on: day('2025-07-05'),
      keep: ['HS-01'],
      remove: [{ caseCode: 'HS-02', reason: 'c-moved' }],
    },
  },
});
