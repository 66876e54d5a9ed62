/** Help for the backward plan. */
export const planHelp = {
  what: 'This page answers by which day each step must be done for an admission to count by a day, who can still make it, who cannot and why.',
  'step-1': 'Choose the day to be reached, such as the end of the year.',
  'step-2': 'The calendar shows what is due on which day; the list shows each person.',
  'step-3': 'Press a name to see the remaining steps of that person.',
  'term-latest': 'At the latest: done after this day, the day to be reached cannot be made.',
} as const;
