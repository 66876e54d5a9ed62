import { Type } from 'typebox';
import { CaseMark } from '#features/admissions/contract.ts';
import { MATTERS } from '#features/admissions/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { MEETING_BODIES, METHODS, QUALITY_MARKS } from '../model.ts';
import { EXCLUSIONS } from '../votes.ts';
import { Count, MeetingMark, Occasion, writes } from './fields.ts';

/** Who counts: of a committee its numbers, of a branch who of the roll did not come and who came although left out. */
const Attendance = {
  convened: Type.Optional(Count),
  present: Type.Optional(Count),
  absent: Type.Optional(
    Type.Array(Type.Object({ personCode: CodeField, reason: Type.Optional(LineField) }, closed), {
      maxItems: 500,
    }),
  ),
  came: Type.Optional(Type.Array(CodeField, { maxItems: 500 })),
};

export const callMeeting = endpoint({
  ...writes,
  action: 'meeting.call',
  path: '/units/:unitCode/meetings',
  summary:
    'A meeting that was held: of the branch with its roll of that day, of a committee with its numbers',
  input: Type.Object(
    {
      code: Type.Optional(CodeField),
      unitCode: CodeField,
      body: Type.Enum(MEETING_BODIES),
      heldOn: DayField,
      method: Type.Optional(Type.Enum(METHODS)),
      ...Attendance,
      ...Occasion,
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: MeetingMark,
  example: {
    input: { unitCode: 'B-01', body: 'branch', heldOn: day('2025-09-03'), method: 'secret-ballot' },
  },
});

export const openMeeting = endpoint({
  ...writes,
  action: 'meeting.open',
  path: '/meetings/:meetingCode/opening',
  summary: 'A planned meeting begins: its day, who came, and how it votes',
  input: Type.Object(
    {
      meetingCode: CodeField,
      heldOn: DayField,
      method: Type.Optional(Type.Enum(METHODS)),
      ...Attendance,
    },
    closed,
  ),
  output: MeetingMark,
  example: {
    input: {
      meetingCode: 'H-01',
      heldOn: day('2026-11-03'),
      absent: [{ personCode: 'N-02', reason: 'Ốm' }],
    },
  },
});

export const seatMember = endpoint({
  ...writes,
  action: 'meeting.seat',
  path: '/meetings/:meetingCode/seats',
  summary: 'Correct one seat: present or not, counted or not; who counts is corrected with a reason',
  input: Type.Object(
    {
      meetingCode: CodeField,
      personCode: CodeField,
      isPresent: Type.Optional(Type.Boolean()),
      exclusion: Type.Optional(Nullable(Type.Enum(EXCLUSIONS))),
      reason: Type.Optional(LineField),
    },
    closed,
  ),
  output: MeetingMark,
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
  output: MeetingMark,
  example: { input: { meetingCode: 'H-01' } },
});

export const remarkMeeting = endpoint({
  ...writes,
  method: 'PUT',
  action: 'meeting.remark',
  path: '/meetings/:meetingCode/remarks',
  summary: 'Who of the upper level attended and what was said; after the meeting how good it was',
  input: Type.Object(
    {
      meetingCode: CodeField,
      visitor: Type.Optional(Nullable(LineField)),
      supportNote: Type.Optional(Nullable(ParagraphField)),
      quality: Type.Optional(Nullable(Type.Enum(QUALITY_MARKS))),
      qualityNote: Type.Optional(Nullable(ParagraphField)),
    },
    closed,
  ),
  output: MeetingMark,
  example: { input: { meetingCode: 'H-01', quality: 'good' } },
});
