export const startHelp = {
  what: 'This page leads the administrator through the first things to do in a new installation.',
  'step-1': 'Do the step marked «Next» first. Press its link to open the page that records it.',
  'step-2': 'Then come back here: the step is marked «Done».',
  'step-3':
    'To look around first: press «Load the sample data». Afterwards «Remove the sample data»; real data are not touched.',
  'term-counting-day':
    'Day that counts an admission: the day that decides which year or quarter a person belongs to.',
  'term-plan': 'Plan: what an organisation does in a period, with its targets.',
} as const;
