/** Help for the usual meeting days. */
export const daysHelp = {
  what: 'This page keeps the usual meeting days of a branch or a committee, so that the backward plan and the calendar count on the right days.',
  'step-1':
    'Press “Set the day” and choose a day of the month, or a day of a week such as Friday of the third week.',
  'step-2': 'When one month is different, press “Move, drop or add one meeting” and give the reason.',
  'step-3': 'A committee sets the day once for the branches below; a branch that differs sets its own.',
  'term-usual': 'Usual meeting day: the day of each month; it is not yet a planned meeting.',
} as const;
