/** Help for the working calendar. */
export const calendarHelp = {
  what: 'This page lists public holidays, Lunar New Year, days made good and swapped days of a year. Deadlines in working days are counted on it.',
  'step-1':
    'Choose the year at the top. Days marked «unverified» should be checked with the official notice.',
  'step-2': 'An administrator of the whole installation presses «Enter or change a day» after a new notice.',
  'step-3': 'When all days of a year are entered, press «Confirm the calendar».',
  'term-swapped': 'Swap: a working day is off and a Saturday is worked for it.',
} as const;
