import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, ParagraphField } from '#kernel/fields.ts';
import { CLASS_KINDS, GRADES, MARKS } from '../model.ts';
import { ClassMark, holds, MaybeText, Text } from './fields.ts';

const Counts = {
  seated: Type.Integer(),
  attended: Type.Integer(),
  passed: Type.Integer(),
  certified: Type.Integer(),
};

export const markAttendance = endpoint({
  ...holds,
  method: 'PUT',
  limit: 'table',
  action: 'class.mark-attendance',
  path: '/classes/:classCode/attendance',
  summary: 'Who was there: marks of people and sittings, as many as were changed; no mark takes one away',
  input: Type.Object(
    {
      classCode: CodeField,
      marks: Type.Array(
        Type.Object(
          {
            nominationId: IdField,
            sitting: Type.Integer({ minimum: 1, maximum: 60 }),
            mark: Type.Union([Type.Enum(MARKS), Type.Null()]),
          },
          closed,
        ),
        { minItems: 1, maxItems: 5_000 },
      ),
    },
    closed,
  ),
  output: ClassMark,
  example: { input: { classCode: 'L-01', marks: [{ nominationId: 1, sitting: 1, mark: 'present' }] } },
});

export const recordResults = endpoint({
  ...holds,
  method: 'PUT',
  limit: 'table',
  action: 'class.record-results',
  path: '/classes/:classCode/results',
  summary: 'What people achieved; passing somebody who missed too much has a reason',
  input: Type.Object(
    {
      classCode: CodeField,
      results: Type.Array(
        Type.Object(
          { nominationId: IdField, grade: Type.Enum(GRADES), note: Type.Optional(LineField) },
          closed,
        ),
        { minItems: 1, maxItems: 1_000 },
      ),
    },
    closed,
  ),
  output: ClassMark,
  example: { input: { classCode: 'L-01', results: [{ nominationId: 1, grade: 'good' }] } },
});

export const closeClass = endpoint({
  ...holds,
  action: 'class.close',
  path: '/classes/:classCode/closing',
  summary:
    'The class is over: its numbers stand, everybody who passed has a numbered certificate in the case, nothing changes any more',
  input: Type.Object({ classCode: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({ ...ClassMark.properties, ...Counts }),
  example: { input: { classCode: 'L-01', on: day('2026-11-21') } },
});

export const correctClassResult = endpoint({
  ...holds,
  action: 'class.correct-result',
  path: '/classes/:classCode/corrections',
  summary:
    'Another result of one person after the closing: certificate and case follow, the former numbers stay beside the new ones',
  input: Type.Object(
    { classCode: CodeField, nominationId: IdField, grade: Type.Enum(GRADES), reason: ParagraphField },
    closed,
  ),
  output: Type.Object({ ...ClassMark.properties, ...Counts }),
  example: {
    input: { classCode: 'L-01', nominationId: 1, grade: 'failed', reason: 'Bài thu hoạch chấm nhầm' },
  },
});

export const checkCertificate = endpoint({
  method: 'POST',
  policy: 'signed-in',
  audit: 'read',
  limit: 'form',
  action: 'class.check-certificate',
  path: '/class-certificate-checks',
  summary: 'Whether a certificate of this number and check code was given by a centre here, and still stands',
  input: Type.Object({ number: LineField, code: Type.String({ minLength: 1, maxLength: 20 }) }, closed),
  output: Type.Object({
    isGenuine: Type.Boolean(),
    kind: Type.Union([Type.Enum(CLASS_KINDS), Type.Null()]),
    issuedOn: MaybeText,
    issuer: MaybeText,
    /** The day from which it does not count any more, because the result was corrected. */
    voidedOn: MaybeText,
    number: Text,
  }),
  example: { input: { number: '07/2026-GCN', code: '7K2M-9QPA' } },
});
