import { Type } from 'typebox';
import { CaseMark } from '#features/admissions/contract.ts';
import { BODIES, MATTERS } from '#features/admissions/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { EXCLUSIONS } from './votes.ts';

const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;
const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const METHODS = ['secret-ballot', 'party-card'] as const;
const Meeting = Type.Object({ code: Type.String(), convened: Type.Integer(), present: Type.Integer() });
const Count = Type.Integer({ minimum: 0, maximum: 10_000 });

export const callMeeting = endpoint({
  ...writes,
  action: 'meeting.call',
  path: '/units/:unitCode/meetings',
  summary: 'A meeting of the branch, with its roll of that day, or of a committee, with its numbers',
  input: Type.Object(
    {
      code: Type.Optional(CodeField),
      unitCode: CodeField,
      body: Type.Enum(BODIES),
      heldOn: DayField,
      method: Type.Enum(METHODS),
      /** Of a committee: members in office without those who do not count, and who came. */
      convened: Type.Optional(Count),
      present: Type.Optional(Count),
      /** Of a branch: who did not come. */
      absent: Type.Optional(Type.Array(CodeField, { maxItems: 500 })),
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: Meeting,
  example: {
    input: { unitCode: 'B-01', body: 'branch', heldOn: day('2025-09-03'), method: 'secret-ballot' },
  },
});

export const seatMember = endpoint({
  ...writes,
  action: 'meeting.seat',
  path: '/meetings/:meetingCode/seats',
  summary: 'Correct one seat: present or not, counted or not, with the reason',
  input: Type.Object(
    {
      meetingCode: CodeField,
      personCode: CodeField,
      isPresent: Type.Optional(Type.Boolean()),
      exclusion: Type.Optional(Nullable(Type.Enum(EXCLUSIONS))),
      reason: LineField,
    },
    closed,
  ),
  output: Meeting,
  example: { input: { meetingCode: 'H-01', personCode: 'N-02', isPresent: false, reason: 'Ốm' } },
});

export const voteInMeeting = endpoint({
  ...writes,
  action: 'meeting.vote',
  path: '/meetings/:meetingCode/votes',
  summary: 'The vote on one person; the denominator is that of the meeting',
  input: Type.Object(
    {
      meetingCode: CodeField,
      caseCode: CodeField,
      matter: Type.Enum(MATTERS),
      yes: Count,
      no: Count,
      version: Type.Optional(Type.Integer({ minimum: 1 })),
      /** Of a decision: the day it is signed, when later than the meeting, and its number. */
      decidedOn: Type.Optional(DayField),
      decisionNumber: Type.Optional(LineField),
    },
    closed,
  ),
  output: Type.Object({
    ...CaseMark.properties,
    convened: Type.Integer(),
    present: Type.Integer(),
    needed: Type.Integer(),
    passed: Type.Boolean(),
  }),
  example: { input: { meetingCode: 'H-01', caseCode: 'HS-01', matter: 'admission', yes: 8, no: 1 } },
});

export const closeMeeting = endpoint({
  ...writes,
  action: 'meeting.close',
  path: '/meetings/:meetingCode/end',
  summary: 'The meeting is over: no vote is added and none is changed',
  input: Type.Object({ meetingCode: CodeField }, closed),
  output: Meeting,
  example: { input: { meetingCode: 'H-01' } },
});

export const readMeeting = endpoint({
  ...reads,
  action: 'meeting.read',
  path: '/meetings/:meetingCode',
  summary: 'One meeting: who counts and who came, and its votes',
  input: Type.Object({ meetingCode: CodeField }, closed),
  output: Type.Object({
    code: Type.String(),
    unitCode: Type.String(),
    body: Type.String(),
    heldOn: Type.String(),
    method: Type.String(),
    convened: Type.Integer(),
    present: Type.Integer(),
    isClosed: Type.Boolean(),
    seats: Type.Array(
      Type.Object({
        personCode: Type.String(),
        fullName: Nullable(Type.String()),
        exclusion: Nullable(Type.String()),
        isPresent: Type.Boolean(),
        isConvened: Type.Boolean(),
        reason: Nullable(Type.String()),
      }),
    ),
    votes: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        matter: Type.String(),
        convened: Type.Integer(),
        present: Type.Integer(),
        yes: Type.Integer(),
        no: Type.Integer(),
        passed: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { meetingCode: 'H-01' } },
});
