export const calendarMessages = {
  'refusal.calendar-is-of-the-whole-installation':
    'The working calendar binds everybody; only an administrator of the whole installation changes it.',
  'refusal.calendar-kind-is-of-a-day-off':
    'A day of this kind is off and cannot be worked. Choose “made up” or “other”.',
  'refusal.calendar-kind-is-of-a-day-worked':
    'A Saturday made up is worked. Choose another kind for a day off.',
  'refusal.calendar-year-is-between-1900-and-2100': 'The year must be from 1900 to 2100.',
} as const;
