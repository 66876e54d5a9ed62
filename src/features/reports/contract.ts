import { Type } from 'typebox';
import { PeriodField } from '#features/monitoring/contract.ts';
import { BlockField } from '#features/papers/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { REPORT_KINDS, REPORT_STATES } from './model.ts';

const reads = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const writes = { method: 'POST', policy: 'report-writer', audit: 'change', limit: 'form' } as const;
const MaybeText = Nullable(Type.String());
const TreeField = Type.Enum(['then', 'now'] as const);
const Mark = Type.Object({ id: Type.Integer() });
const PeriodView = Type.Object({ code: Type.String(), label: Type.String() });
const State = Type.Enum(REPORT_STATES);

const Listed = {
  id: Type.Integer(),
  period: PeriodView,
  asOf: Type.String(),
  tree: TreeField,
  state: State,
  number: MaybeText,
  signedOn: MaybeText,
  signer: MaybeText,
  voidReason: MaybeText,
};

export const listReports = endpoint({
  ...reads,
  action: 'report.list',
  path: '/units/:unitCode/reports',
  summary: 'Progress reports of a unit, the newest first, and the periods that are to be reported on',
  input: Type.Object(
    {
      unitCode: CodeField,
      after: Type.Optional(IdField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    /** One of each kind; `draftId` where it has been begun. */
    suggested: Type.Array(
      Type.Object({
        kind: Type.Enum(REPORT_KINDS),
        code: Type.String(),
        label: Type.String(),
        asOf: Type.String(),
        draftId: Nullable(Type.Integer()),
      }),
    ),
    reports: Type.Array(Type.Object(Listed)),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { unitCode: 'TINH' } },
});

export const beginReport = endpoint({
  ...writes,
  action: 'report.begin',
  path: '/units/:unitCode/reports',
  summary: 'Begin the report of a period, or go on with its draft',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: PeriodField,
      asOf: Type.Optional(DayField),
      tree: Type.Optional(TreeField),
    },
    closed,
  ),
  output: Mark,
  example: { input: { unitCode: 'TINH', period: '2026-10' } },
});

export const writeReport = endpoint({
  ...writes,
  method: 'PUT',
  action: 'report.write',
  path: '/reports/:id',
  summary: 'What the unit says itself in a draft, and the day and the tree it counts by',
  input: Type.Object(
    {
      id: IdField,
      asOf: Type.Optional(DayField),
      tree: Type.Optional(TreeField),
      assessment: Type.Optional(Nullable(ParagraphField)),
      nextTasks: Type.Optional(Nullable(ParagraphField)),
    },
    closed,
  ),
  output: Mark,
  example: { input: { id: 1, assessment: 'Các chi bộ đã rà soát nguồn.' } },
});

export const dropReport = endpoint({
  ...writes,
  method: 'DELETE',
  limit: 'none',
  action: 'report.drop',
  path: '/reports/:id',
  summary: 'Throw a draft away',
  input: Type.Object({ id: IdField }, closed),
  output: Mark,
  example: { input: { id: 1 } },
});

export const readReport = endpoint({
  ...reads,
  action: 'report.read',
  path: '/reports/:id',
  summary: 'A report as its paper says it: a draft with the figures of now, a signed one as it was frozen',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({
    ...Listed,
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    assessment: MaybeText,
    nextTasks: MaybeText,
    previous: Nullable(Type.Object({ id: Type.Integer(), asOf: Type.String(), number: MaybeText })),
    /** What a signature would take; null once it is signed. */
    signing: Nullable(
      Type.Object({
        number: MaybeText,
        term: MaybeText,
        symbol: MaybeText,
        place: MaybeText,
        officerId: Nullable(Type.Integer()),
        signers: Type.Array(Type.Object({ officerId: Type.Integer(), name: Type.String(), post: MaybeText })),
      }),
    ),
    missing: Type.Array(Type.String()),
    blocks: Type.Array(BlockField),
  }),
  example: { input: { id: 1 } },
});

export const readReportFile = endpoint({
  ...reads,
  audit: 'read',
  action: 'report.file',
  path: '/reports/:id/file',
  summary: 'The report as a Word file: the frozen one, or that of a draft without a number',
  input: Type.Object({ id: IdField }, closed),
  output: FileField,
  example: { input: { id: 1 } },
});

export const signReport = endpoint({
  ...writes,
  action: 'report.sign',
  path: '/reports/:id/signature',
  summary: 'Sign a report off: it takes its number, and its figures and its file are frozen',
  input: Type.Object(
    {
      id: IdField,
      on: DayField,
      officerId: Type.Optional(IdField),
      place: Type.Optional(LineField),
      term: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      symbol: Type.Optional(
        Type.String({ pattern: '^[A-ZĐƯ]{1,12}([./-][A-ZĐƯ]{1,12}){0,3}$', maxLength: 24 }),
      ),
      sequence: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999 })),
    },
    closed,
  ),
  output: Type.Object({ id: Type.Integer(), number: Type.String(), missing: Type.Array(Type.String()) }),
  example: { input: { id: 1, on: day('2026-11-02'), officerId: 1 } },
});

export const voidReport = endpoint({
  ...writes,
  action: 'report.void',
  path: '/reports/:id/void',
  summary: 'Declare a signed report void; its number stays taken, and its period may be reported on again',
  input: Type.Object({ id: IdField, reason: ParagraphField }, closed),
  output: Mark,
  example: { input: { id: 1, reason: 'Ký nhầm kỳ' } },
});
