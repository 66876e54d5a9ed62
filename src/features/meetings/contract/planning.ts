import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField } from '#kernel/fields.ts';
import { MEETING_BODIES } from '../model.ts';
import { Items, MeetingMark, Occasion, writes } from './fields.ts';

export const planMeeting = endpoint({
  ...writes,
  action: 'meeting.plan',
  path: '/units/:unitCode/planned-meetings',
  summary: 'A meeting that is to come; without a list it takes everybody who is ready for its vote',
  input: Type.Object(
    {
      code: Type.Optional(CodeField),
      unitCode: CodeField,
      body: Type.Enum(MEETING_BODIES),
      on: DayField,
      ...Occasion,
      items: Type.Optional(Items),
    },
    closed,
  ),
  output: MeetingMark,
  example: {
    input: { unitCode: 'B-01', body: 'branch', on: day('2026-12-03'), at: '14:00', place: 'Nhà văn hóa' },
  },
});

export const changeMeeting = endpoint({
  ...writes,
  method: 'PUT',
  action: 'meeting.change',
  path: '/meetings/:meetingCode/plan',
  summary:
    'Another day, hour, place, theme or content of a meeting that is to come; another day has a reason',
  input: Type.Object(
    { meetingCode: CodeField, on: DayField, ...Occasion, reason: Type.Optional(LineField) },
    closed,
  ),
  output: MeetingMark,
  example: { input: { meetingCode: 'H-01', on: day('2026-12-05'), reason: 'Trùng hội nghị của xã' } },
});

export const cancelMeeting = endpoint({
  ...writes,
  action: 'meeting.cancel',
  path: '/meetings/:meetingCode/cancellation',
  summary: 'A meeting that was to come is called off, with the reason',
  input: Type.Object({ meetingCode: CodeField, reason: LineField }, closed),
  output: MeetingMark,
  example: { input: { meetingCode: 'H-01', reason: 'Bão, không đi lại được' } },
});

export const setAgenda = endpoint({
  ...writes,
  method: 'PUT',
  action: 'meeting.set-agenda',
  path: '/meetings/:meetingCode/agenda',
  summary: 'Whom the meeting is to vote on, the whole list at once',
  input: Type.Object({ meetingCode: CodeField, items: Items }, closed),
  output: MeetingMark,
  example: { input: { meetingCode: 'H-01', items: [{ caseCode: 'HS-01', matter: 'admission' }] } },
});
