import { Type } from 'typebox';
import { dayOf, FIRST_YEAR, LAST_YEAR } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { CALENDAR_KINDS } from './model.ts';

const YearField = Type.Integer({ minimum: FIRST_YEAR, maximum: LAST_YEAR });

export const readCalendar = endpoint({
  action: 'calendar.read',
  method: 'GET',
  path: '/calendar/:year',
  summary: 'The special days of a year with their sources; a year nobody confirmed counts weekends only',
  input: Type.Object({ year: YearField }, closed),
  output: Type.Object({
    year: Type.Integer(),
    isConfirmed: Type.Boolean(),
    source: Nullable(Type.String()),
    days: Type.Array(
      Type.Object({
        day: Type.String(),
        isWorking: Type.Boolean(),
        kind: Type.String(),
        name: Type.String(),
        source: Type.String(),
        confidence: Type.String(),
        isUnverified: Type.Boolean(),
        isEdited: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { year: 2026 } },
  policy: 'signed-in',
  audit: 'none',
  limit: 'none',
});

export const setCalendarDay = endpoint({
  action: 'calendar.set-day',
  method: 'PUT',
  path: '/calendar/days/:day',
  summary: 'State that a day is worked or off, with the announcement it rests on',
  input: Type.Object(
    {
      day: DayField,
      isWorking: Type.Boolean(),
      kind: Type.Enum(CALENDAR_KINDS),
      name: LineField,
      source: LineField,
    },
    closed,
  ),
  output: Type.Object({ day: Type.String() }),
  example: {
    input: {
      day: dayOf(2027, 2, 4),
      isWorking: false,
      kind: 'tet',
      name: 'Tết Đinh Mùi',
      source: 'Thông báo của Bộ Nội vụ',
    },
  },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const confirmCalendarYear = endpoint({
  action: 'calendar.confirm-year',
  method: 'PUT',
  path: '/calendar/:year',
  summary: 'State that all special days of a year are entered, with the announcement they rest on',
  input: Type.Object({ year: YearField, source: LineField }, closed),
  output: Type.Object({ year: Type.Integer() }),
  example: { input: { year: 2028, source: 'Thông báo của Bộ Nội vụ' } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});
