/** Help for the flow of sources. */
export const flowHelp = {
  what: 'This page tells where the sources came from, how far they have come, and how many days each step takes.',
  'step-1': 'Choose unit, period and day at the top.',
  'step-2':
    'First picture: origins on the left, outcomes on the right. Press a band or a bar to open its list.',
  'step-3':
    'The two funnels below: by cohort and by period, with the median days between two steps. Press «Table» to read every number.',
  'term-cohort': 'By cohort: just the people put on the list in the period are followed until the day.',
  'term-period': 'By period: whoever passed the step in the period counts, also those listed before it.',
  'term-median': 'Median: half of the people were faster, half slower than this number.',
} as const;
