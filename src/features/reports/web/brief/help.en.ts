export const briefHelp = {
  what: 'This page sums up a unit on exactly one A4 page, to take along to a meeting.',
  'step-1': 'Press “Print or save as PDF” and choose a printer or a PDF file.',
  'step-2': 'Press a number to see the list behind it.',
  'step-3': 'For another period or day, choose it on the dashboard and open the brief again.',
  'term-pace': 'Even pace: what would have been reached by now if every day brought the same.',
  'term-red': 'Units behind: below an even pace, or below their target when the period is over.',
  'term-more': 'And … more: a long list is cut to fit the page, and always says how many lines are left out.',
} as const;
