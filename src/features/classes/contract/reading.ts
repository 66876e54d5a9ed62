import { Type } from 'typebox';
import { STATUSES } from '#features/admissions/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import {
  CLASS_KINDS,
  CLASS_STANDINGS,
  DAY_PARTS,
  GRADES,
  MARKS,
  NOMINATION_STATES,
  SHIFTS,
} from '../model.ts';
import { NEEDS } from '../order.ts';
import { MaybeNumber, MaybeText, Page, reads, Text, Year } from './fields.ts';

const ClassRow = {
  code: Text,
  unitCode: Text,
  unitName: Text,
  kind: Type.Enum(CLASS_KINDS),
  name: Text,
  place: MaybeText,
  shift: Type.Enum(SHIFTS),
  capacity: Type.Integer(),
  taken: Type.Integer(),
  registerUntil: MaybeText,
  beginsOn: Text,
  endsOn: Text,
  standing: Type.Enum(CLASS_STANDINGS),
  cancelReason: MaybeText,
  closedOn: MaybeText,
};

/** A person of a class, as far as the reader's side goes. */
const Named = {
  nominationId: Type.Integer(),
  caseCode: Text,
  fullName: MaybeText,
  birthYear: MaybeNumber,
  unitCode: Text,
  unitName: Text,
  state: Type.Enum(NOMINATION_STATES),
};

/** The place in the waiting list and what it rests on. */
const Place = {
  position: Type.Integer(),
  neededBy: Text,
  need: Type.Enum(NEEDS),
  waitedDays: Type.Integer(),
};

export const readClass = endpoint({
  ...reads,
  action: 'class.read',
  path: '/classes/:classCode',
  summary:
    'One class: its sittings, roster with marks and results, who waits for a seat and why in that order, what it came to',
  input: Type.Object({ classCode: CodeField }, closed),
  output: Type.Object({
    ...ClassRow,
    sittings: Type.Array(Type.Object({ n: Type.Integer(), on: Text, part: Type.Enum(DAY_PARTS) })),
    roster: Type.Array(
      Type.Object({
        ...Named,
        seatedOn: Text,
        marks: Type.Array(Type.Object({ sitting: Type.Integer(), mark: Type.Enum(MARKS) })),
        missed: Type.Integer(),
        isAbsentTooOften: Type.Boolean(),
        grade: Nullable(Type.Enum(GRADES)),
        note: MaybeText,
        certificateNumber: MaybeText,
        checkCode: MaybeText,
      }),
    ),
    waiting: Type.Array(Type.Object({ ...Named, ...Place, isForThisClass: Type.Boolean() })),
    /** Named and not approved yet. */
    toApprove: Type.Integer(),
    absence: Type.Object({
      maxPercent: MaybeNumber,
      clause: MaybeText,
      /** «Chưa kiểm chứng». */
      isUnverified: Type.Boolean(),
    }),
    /** The last one stands; those before it were corrected. */
    closings: Type.Array(
      Type.Object({
        n: Type.Integer(),
        seated: Type.Integer(),
        attended: Type.Integer(),
        passed: Type.Integer(),
        certified: Type.Integer(),
        on: Text,
        reason: MaybeText,
      }),
    ),
    /** Whether the reader works for the unit that holds it. */
    isMine: Type.Boolean(),
  }),
  example: { input: { classCode: 'L-01' } },
});

export const listClasses = endpoint({
  ...reads,
  audit: 'none',
  action: 'class.list',
  path: '/units/:unitCode/classes',
  summary: 'The classes of a year that a unit, one above it or one below it holds, by their first day',
  input: Type.Object(
    {
      unitCode: CodeField,
      year: Year,
      kind: Type.Optional(Type.Enum(CLASS_KINDS)),
      isOpen: Type.Optional(Type.Boolean()),
      ...Page,
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    classes: Type.Array(Type.Object({ ...ClassRow, waiting: Type.Integer(), toApprove: Type.Integer() })),
    next: MaybeText,
  }),
  example: { input: { unitCode: 'D-01', year: 2026 } },
});

export const listNominations = endpoint({
  ...reads,
  action: 'class.list-nominations',
  path: '/units/:unitCode/class-nominations',
  summary: 'People below a unit who are named for classes, by page: to approve, waiting, seated or finished',
  input: Type.Object(
    {
      unitCode: CodeField,
      state: Type.Optional(Type.Enum(NOMINATION_STATES)),
      kind: Type.Optional(Type.Enum(CLASS_KINDS)),
      after: Type.Optional(Type.Integer({ minimum: 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    nominations: Type.Array(
      Type.Object({
        ...Named,
        kind: Type.Enum(CLASS_KINDS),
        classCode: MaybeText,
        className: MaybeText,
        nominatedOn: Text,
        enlistsOn: MaybeText,
        shift: Nullable(Type.Enum(SHIFTS)),
        endReason: MaybeText,
        /** Whether the reader works for the committee that approves. */
        isMineToApprove: Type.Boolean(),
      }),
    ),
    next: MaybeNumber,
  }),
  example: { input: { unitCode: 'D-01', state: 'nominated' } },
});

export const listCandidates = endpoint({
  ...reads,
  policy: 'class-nominator',
  action: 'class.list-candidates',
  path: '/units/:unitCode/class-candidates',
  summary:
    'People below a unit whom a class comes next for and who are not named yet, those longest in it first',
  input: Type.Object(
    {
      unitCode: CodeField,
      kind: Type.Enum(CLASS_KINDS),
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    people: Type.Array(
      Type.Object({
        caseCode: Text,
        fullName: MaybeText,
        birthYear: MaybeNumber,
        unitCode: Text,
        unitName: Text,
        status: Type.Enum(STATUSES),
        since: Text,
        /** The last day of a certificate that expired, or of probation. */
        until: MaybeText,
      }),
    ),
    next: MaybeText,
  }),
  example: { input: { unitCode: 'D-01', kind: 'awareness' } },
});
