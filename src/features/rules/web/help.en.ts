/** Help for the screen of rules. */
export const rulesHelp = {
  what: 'This page shows which rules are in force on a day: value, source, and whether it is verified.',
  'step-1': 'Choose the day of the step in «In force on». Every step is judged by the rule of its day.',
  'step-2': 'Choose «Subject» to see one group, or «Confidence» to see the values nobody verified.',
  'step-3': 'Press «Through time» in a row to see the value by every text.',
  'term-unverified':
    'Unverified: the official text is not held; the value comes from an earlier text or one report.',
  'term-local': 'Local: a stricter rule of a unit; the central deadline remains the legal one.',
} as const;
