import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { FileField } from '#kernel/file.ts';
import { ACT_KIND_CODES, KIND_CODES } from './kinds.ts';
import { BlockField } from './model.ts';

const KindField = Type.Enum(KIND_CODES);
const ActKindField = Type.Enum(ACT_KIND_CODES);
const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;

/** What is printed: an act of a case, the last one unless named, or a meeting. */
const Subject = {
  kind: ActKindField,
  caseCode: Type.Optional(CodeField),
  eventId: Type.Optional(IdField),
  meetingCode: Type.Optional(CodeField),
};
/** What people say of a paper themselves; what they leave out is read, or marked as missing. */
const Said = {
  on: Type.Optional(DayField),
  place: Type.Optional(LineField),
  officerId: Type.Optional(IdField),
  term: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  /** Short for the issuing body, the end of a number. */
  symbol: Type.Optional(Type.String({ pattern: '^[A-ZĐƯ]{1,12}([./-][A-ZĐƯ]{1,12}){0,3}$', maxLength: 24 })),
  /** The number to take, where the series began on paper. */
  sequence: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999 })),
};

const Issued = Type.Object({ id: Type.Integer(), number: Nullable(Type.String()) });

export const Occasion = Type.Object({
  kind: ActKindField,
  caseCode: Nullable(Type.String()),
  eventId: Nullable(Type.Integer()),
  meetingCode: Nullable(Type.String()),
  on: Type.String(),
  /** What tells it from others of the kind: a relation, or a member's name. */
  about: Nullable(Type.String()),
  issued: Nullable(Issued),
});

export const listOccasions = endpoint({
  ...reads,
  action: 'paper.occasions',
  path: '/cases/:caseCode/papers',
  summary: 'What can be printed of a case now, and what has been issued',
  input: Type.Object({ caseCode: CodeField }, closed),
  output: Type.Object({
    caseCode: Type.String(),
    fullName: Nullable(Type.String()),
    occasions: Type.Array(Occasion),
  }),
  example: { input: { caseCode: 'HS-01' } },
});

export const previewPaper = endpoint({
  ...reads,
  policy: 'case-writer',
  action: 'paper.preview',
  path: '/paper-preview',
  summary: 'A paper as it would be issued, with every value that is not known; nothing is kept',
  input: Type.Object({ ...Subject, ...Said }, closed),
  output: Type.Object({
    issuerCode: Type.String(),
    issuerName: Nullable(Type.String()),
    on: Type.String(),
    isNumbered: Type.Boolean(),
    /** The number it would get now; another may take it before. */
    number: Nullable(Type.String()),
    /** The committee gave it at its vote. */
    isNumberGiven: Type.Boolean(),
    term: Nullable(Type.String()),
    symbol: Nullable(Type.String()),
    place: Nullable(Type.String()),
    officerId: Nullable(Type.Integer()),
    signers: Type.Array(
      Type.Object({ officerId: Type.Integer(), name: Type.String(), post: Nullable(Type.String()) }),
    ),
    templateOf: Nullable(Type.String()),
    missing: Type.Array(Type.String()),
    blocks: Type.Array(BlockField),
    issued: Nullable(Issued),
  }),
  example: { input: { kind: '6-knd', caseCode: 'HS-01' } },
});

export const draftPaper = endpoint({
  ...reads,
  policy: 'case-writer',
  action: 'paper.draft',
  path: '/paper-draft',
  summary: 'The preview as a Word file, without a number of its own',
  input: Type.Object({ ...Subject, ...Said }, closed),
  output: FileField,
  example: { input: { kind: '6-knd', caseCode: 'HS-01' } },
});

export const issuePaper = endpoint({
  ...writes,
  action: 'paper.issue',
  path: '/papers',
  summary: 'Issue a paper: it takes the next number of its issuer, type and term, and its file is frozen',
  input: Type.Object({ ...Subject, ...Said }, closed),
  output: Type.Object({
    id: Type.Integer(),
    number: Nullable(Type.String()),
    missing: Type.Array(Type.String()),
  }),
  example: { input: { kind: '6-knd', caseCode: 'HS-01', on: day('2025-07-15'), term: '2025-2030' } },
});

export const voidPaper = endpoint({
  ...writes,
  action: 'paper.void',
  path: '/papers/:id/void',
  summary: 'Declare an issued paper void; its number stays taken, its reason stands in the register',
  input: Type.Object({ id: IdField, reason: ParagraphField }, closed),
  output: Type.Object({ id: Type.Integer(), number: Nullable(Type.String()) }),
  example: { input: { id: 1, reason: 'In nhầm ngày họp' } },
});

export const listPapers = endpoint({
  ...reads,
  action: 'paper.list',
  path: '/papers',
  summary:
    'The register of papers issued by my units and of my cases, newest first, with the gaps of each series',
  input: Type.Object(
    {
      unitCode: Type.Optional(CodeField),
      caseCode: Type.Optional(CodeField),
      kind: Type.Optional(KindField),
      term: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      state: Type.Optional(Type.Enum(['standing', 'void'])),
      after: Type.Optional(IdField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    papers: Type.Array(
      Type.Object({
        id: Type.Integer(),
        number: Nullable(Type.String()),
        kind: KindField,
        unitCode: Type.String(),
        unitName: Nullable(Type.String()),
        caseCode: Nullable(Type.String()),
        fullName: Nullable(Type.String()),
        meetingCode: Nullable(Type.String()),
        issuedOn: Type.String(),
        term: Nullable(Type.String()),
        signer: Nullable(Type.String()),
        missing: Type.Integer(),
        voidedOn: Nullable(Type.String()),
        voidReason: Nullable(Type.String()),
        /** The act it was printed from was corrected since. */
        isOutdated: Type.Boolean(),
        hasFile: Type.Boolean(),
      }),
    ),
    /** Numbers that were passed over because a committee gave a later one itself. */
    gaps: Type.Array(
      Type.Object({
        unitCode: Type.String(),
        type: Type.String(),
        term: Type.String(),
        from: Type.Integer(),
        to: Type.Integer(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: {} },
});

export const showPaper = endpoint({
  ...reads,
  action: 'paper.show',
  path: '/papers/:id/sheet',
  summary: 'What an issued paper says, as its frozen file has it',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({ number: Nullable(Type.String()), blocks: Type.Array(BlockField) }),
  example: { input: { id: 1 } },
});

export const readPaperFile = endpoint({
  ...reads,
  action: 'paper.file',
  path: '/papers/:id/file',
  summary: 'The frozen Word file of an issued paper',
  input: Type.Object({ id: IdField }, closed),
  output: FileField,
  example: { input: { id: 1 } },
});
