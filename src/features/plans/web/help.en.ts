export const planHelp = {
  what: 'This page is for recording the plan of a unit for a period, with the document that issued it.',
  'step-1': 'Choose the period: a year, a quarter or a whole term.',
  'step-2': 'Choose the document; if it is not in the list yet, record it from here.',
  'step-3': 'Read the summary, then record it. After that assign targets to the units.',
  'term-plan': 'Plan: what an organisation does in a period, with the targets for it and the units below.',
  'term-term': 'Term: the five years between two congresses, for example 2020–2025.',
} as const;

export const targetHelp = {
  what: 'This page is for assigning a target to a unit, for example at least 150 admissions in a year.',
  'step-1':
    'Choose the plan, then what is counted: admissions, sources introduced, places without members, and others.',
  'step-2': 'Choose the kind: at least, from … to …, or reduce; then write the number.',
  'step-3':
    'If a number is suggested and you assign another, write the reason. Read the summary, then record it.',
  'term-target': 'Target: the number to be reached in the period of the plan.',
  'term-suggested': 'Suggested number: computed by a rule of the plan; whoever assigns may decide otherwise.',
} as const;

export const inheritHelp = {
  what: 'This page decides what becomes of the targets of units that were merged or split: assigned to the successor, or kept as history only.',
  'step-1': 'Look at the targets of each ended unit and at the proposed number.',
  'step-2': 'Change the number where needed; left empty, the successor keeps the target it has.',
  'step-3': 'Write the reason, choose a document if there is one, read the summary and save.',
  'term-heir': 'Successor: the unit that others were merged into, or that came of a split.',
} as const;
