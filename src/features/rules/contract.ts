import { Type } from 'typebox';
import { dayOf } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { ruleKeys } from './ruleset.ts';

const KeyField = Type.Enum(ruleKeys);

/** A number, a yes or no, a code, a list of codes, or a share; which of them the parameter decides. */
const ValueField = Type.Union([
  Type.Integer(),
  Type.Boolean(),
  CodeField,
  Type.Array(CodeField, { maxItems: 20 }),
  Type.Object(
    {
      numerator: Type.Integer({ minimum: 1, maximum: 100 }),
      denominator: Type.Integer({ minimum: 1, maximum: 100 }),
      isInclusive: Type.Boolean(),
      of: CodeField,
    },
    closed,
  ),
]);

const Row = Type.Object({
  code: Type.String(),
  layer: Type.String(),
  unitCode: Nullable(Type.String()),
  since: Type.String(),
  until: Nullable(Type.String()),
  document: Type.String(),
  clause: Type.String(),
  confidence: Type.String(),
  value: Type.Unknown(),
  note: Nullable(Type.String()),
});

const Definition = {
  number: Type.String(),
  key: Type.String(),
  group: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  stricter: Type.String(),
  /** What no value says: nothing limits, or nothing is allowed. */
  noValueMeans: Nullable(Type.Enum(['no-limit', 'not-allowed'])),
};

const Text = Type.Object({
  code: Type.String(),
  number: Nullable(Type.String()),
  name: Type.String(),
  issuedOn: Nullable(Type.String()),
  isRead: Type.Boolean(),
  confidence: Type.String(),
});

export const listRules = endpoint({
  action: 'rule.list',
  method: 'GET',
  path: '/rules',
  summary: 'What the procedure asks of a unit on a day, each value with its source and confidence',
  input: Type.Object({ day: Type.Optional(DayField), unitCode: Type.Optional(CodeField) }, closed),
  output: Type.Object({
    day: Type.String(),
    regulation: Nullable(Text),
    guide: Nullable(Text),
    rules: Type.Array(
      Type.Object({
        ...Definition,
        row: Row,
        central: Row,
        isUnverified: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { day: dayOf(2025, 7, 1) } },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const readRule = endpoint({
  action: 'rule.read',
  method: 'GET',
  path: '/rules/:key',
  summary: 'One parameter through time: every row, shipped or added, with its days and source',
  input: Type.Object({ key: KeyField }, closed),
  output: Type.Object({ ...Definition, rows: Type.Array(Row) }),
  example: { input: { key: 'decisionWorkingDays' } },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

const added = {
  key: KeyField,
  value: ValueField,
  since: DayField,
  until: Type.Optional(DayField),
  documentCode: CodeField,
  clause: LineField,
  note: Type.Optional(ParagraphField),
};

export const addLocalRule = endpoint({
  action: 'rule.add-local',
  method: 'POST',
  path: '/rules/local',
  summary: 'Add a stricter value for a unit and those below it, by a document',
  input: Type.Object({ ...added, unitCode: CodeField }, closed),
  output: Type.Object({ code: Type.String() }),
  example: {
    input: {
      key: 'recognitionDecisionWorkingDays',
      value: 15,
      unitCode: 'T-01',
      since: dayOf(2025, 11, 1),
      documentCode: 'VB-10',
      clause: 'mục 2.1.4',
    },
  },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const addReading = endpoint({
  action: 'rule.add-reading',
  method: 'POST',
  path: '/rules/readings',
  summary:
    'State for the whole installation what the official text says where the shipped value is unconfirmed',
  input: Type.Object(added, closed),
  output: Type.Object({ code: Type.String() }),
  example: {
    input: {
      key: 'decisionWorkingDays',
      value: 45,
      since: dayOf(2026, 7, 26),
      documentCode: 'VB-208',
      clause: 'điểm 4.3.1',
    },
  },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const endRule = endpoint({
  action: 'rule.end',
  method: 'POST',
  path: '/rules/:code/end',
  summary: 'End an added rule on its last day; the eve of its first day withdraws it',
  input: Type.Object({ code: CodeField, until: DayField }, closed),
  output: Type.Object({ code: Type.String(), until: Type.String() }),
  example: { input: { code: 'L-1', until: dayOf(2026, 12, 31) } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const listOverlays = endpoint({
  action: 'rule.overlays',
  method: 'GET',
  path: '/rule-overlays',
  summary: 'Published local guides that come with the software, switched off',
  input: Type.Object({}, closed),
  output: Type.Object({
    overlays: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        issuer: Type.String(),
        issuedIn: Type.String(),
        appliesTo: Type.String(),
        note: Type.String(),
        rows: Type.Array(
          Type.Object({
            number: Type.String(),
            key: Type.String(),
            name: Type.String(),
            unit: Type.String(),
            clause: Type.String(),
            value: Type.Unknown(),
            note: Nullable(Type.String()),
          }),
        ),
      }),
    ),
  }),
  example: { input: {} },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const adoptOverlay = endpoint({
  action: 'rule.adopt-overlay',
  method: 'POST',
  path: '/rule-overlays/:overlay/adoption',
  summary: 'Take over a published local guide for a unit: what is stricter is added, the rest is named',
  input: Type.Object(
    { overlay: CodeField, unitCode: CodeField, since: DayField, documentCode: CodeField },
    closed,
  ),
  output: Type.Object({
    added: Type.Array(Type.String()),
    leftOut: Type.Array(Type.Object({ key: Type.String(), reason: Type.String() })),
  }),
  example: {
    input: { overlay: 'ha-noi-2025', unitCode: 'T-01', since: dayOf(2025, 11, 1), documentCode: 'VB-10' },
  },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});
