export const jobsHelp = {
  what: 'This page tells the administrator of the whole installation what the server is doing and what failed.',
  'step-1': 'What failed stands first. Mend its cause, then press “Try again”.',
  'step-2': 'Choose a state to see only what runs, waits or failed.',
  'term-job': 'Background work: what the server does by itself while nobody waits.',
} as const;
