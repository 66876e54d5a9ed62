import { type TSchema, Type } from 'typebox';
import { SEXES } from '#features/people/model.ts';
import { dayOf } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { ANNULMENT_GROUNDS, COUNTING_DAYS, FACT_KINDS } from './model.ts';

const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const KindField = Type.Enum(FACT_KINDS);

const fields = {
  label: LineField,
  siteCode: CodeField,
  sex: Type.Enum(SEXES),
  birthYear: Type.Integer({ minimum: 1900, maximum: 2100 }),
  ethnicGroup: CodeField,
  religion: CodeField,
  education: CodeField,
  occupation: CodeField,
  block: CodeField,
  placeKind: CodeField,
  introducer: CodeField,
  result: CodeField,
  decisionNumber: LineField,
  decidedBy: LineField,
  receivedOn: DayField,
  ceremonyOn: DayField,
  presenterOffice: LineField,
  employer: LineField,
  employerKind: CodeField,
};
type Fields = typeof fields;
const each = <R>(make: (schema: TSchema) => TSchema): R =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, make(schema)])) as R;

export const recordFact = endpoint({
  action: 'fact.record',
  method: 'POST',
  path: '/facts',
  summary:
    'Count one person or act: an admission, introduction, class place, certificate, source, founding …',
  input: Type.Object(
    {
      kind: KindField,
      code: optional(CodeField),
      unitCode: CodeField,
      onDay: DayField,
      personCode: optional(CodeField),
      isReadmission: optional(Type.Boolean()),
      ...each<{ [K in keyof Fields]: ReturnType<typeof Type.Optional<Fields[K]>> }>(optional),
    },
    closed,
  ),
  output: Type.Object({ kind: Type.String(), code: Type.String() }),
  example: {
    input: { kind: 'admission', unitCode: 'CB-01', onDay: dayOf(2017, 12, 20), decisionNumber: '12-QĐ/HU' },
  },
  policy: 'fact-writer',
  audit: 'change',
  limit: 'form',
});

export const correctFact = endpoint({
  action: 'fact.correct',
  method: 'PUT',
  path: '/facts/:kind/:code',
  summary: 'Correct what was recorded wrongly, with the reason; null takes a value away',
  input: Type.Object(
    {
      kind: KindField,
      code: CodeField,
      reason: ParagraphField,
      unitCode: optional(CodeField),
      onDay: optional(DayField),
      personCode: optional(Nullable(CodeField)),
      isReadmission: optional(Type.Boolean()),
      ...each<{
        [K in keyof Fields]: ReturnType<typeof Type.Optional<ReturnType<typeof Nullable<Fields[K]>>>>;
      }>((schema) => optional(Nullable(schema))),
    },
    closed,
  ),
  output: Type.Object({ code: Type.String(), changed: Type.Array(Type.String()) }),
  example: {
    input: { kind: 'admission', code: 'KN-1', reason: 'Ghi nhầm ngày', onDay: dayOf(2017, 12, 21) },
  },
  policy: 'fact-writer',
  audit: 'change',
  limit: 'form',
});

export const annulFact = endpoint({
  action: 'fact.annul',
  method: 'POST',
  path: '/admissions/:code/annulment',
  summary: 'Annul an admission: it leaves the counts from that day on and keeps its trace',
  input: Type.Object(
    {
      code: CodeField,
      ground: Type.Enum(ANNULMENT_GROUNDS),
      reason: ParagraphField,
      on: optional(DayField),
      documentCode: optional(CodeField),
    },
    closed,
  ),
  output: Type.Object({ code: Type.String(), on: Type.String() }),
  example: { input: { code: 'KN-1', ground: 'standard', reason: 'Không đủ tiêu chuẩn' } },
  policy: 'organisation-writer',
  audit: 'change',
  limit: 'form',
});

export const closeSource = endpoint({
  action: 'source.close',
  method: 'POST',
  path: '/sources/:code/close',
  summary: 'Close a source: from that day on the person is no longer followed',
  input: Type.Object({ code: CodeField, reason: LineField, on: optional(DayField) }, closed),
  output: Type.Object({ code: Type.String(), on: Type.String() }),
  example: { input: { code: 'NG-1', reason: 'Chuyển đi nơi khác' } },
  policy: 'fact-writer',
  audit: 'change',
  limit: 'form',
});

export const changeSetting = endpoint({
  action: 'setting.change',
  method: 'PUT',
  path: '/settings/counting-day',
  summary: 'Count admissions by the day of the decision or of the ceremony',
  input: Type.Object({ countingDay: Type.Enum(COUNTING_DAYS) }, closed),
  output: Type.Object({ countingDay: Type.String() }),
  example: { input: { countingDay: 'decision' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const readSettings = endpoint({
  action: 'setting.read',
  method: 'GET',
  path: '/settings',
  summary: 'Choices of the installation that figures depend on',
  input: Type.Object({}, closed),
  output: Type.Object({
    countingDay: Type.String(),
    /** False while nobody has chosen, so that the usual day counts. */
    isCountingDayChosen: Type.Boolean(),
  }),
  example: { input: {} },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});
