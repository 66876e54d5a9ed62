export const reportsHelp = {
  what: 'Here the progress reports of a unit are made, signed and kept: monthly, quarterly, half-yearly, yearly.',
  'step-1': 'Choose the period to report on: the report appears with its figures filled in.',
  'step-2': 'Write the assessment and the tasks, then download the Word file to read or submit it.',
  'step-3': 'Press “Sign and freeze”: the report takes its number, enters the register and changes no more.',
  'step-4':
    'Under “Frozen and known now” choose totals, subordinates, months or parts; press a number to see the list of just so many rows.',
  'term-draft': 'Draft: its figures are counted anew with every look, and it has no number.',
  'term-frozen':
    'Frozen figure: the number when it was signed; ratings, emulation and the next report use it.',
  'term-difference': 'Difference: what is counted today for the same days, with the reason.',
} as const;
