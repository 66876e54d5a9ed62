/** Help for the pages of targets and of a round. */
export const targetsHelp = {
  what: 'This page shows the targets of a unit, its rounds and the duties that go with its targets.',
  'step-1':
    'Press “Open a round”, choose the plan, write the total, the reserve and the deadline of answers.',
  'step-2': 'Press the name of a round to divide, or to answer the number proposed from above.',
  'step-3': 'To change one target press “Revise” in its row, write the new number and why.',
  'step-4': 'Tick a duty when it is fulfilled.',
  'term-round': 'Round: from the draft over proposal and answers to adoption by a document and revision.',
} as const;

export const roundHelp = {
  what: 'This page divides a total among the units directly below, with the bases, results, sources and wishes of each.',
  'step-1': 'Where a number is settled write it, type x in the column “Keep” and say why.',
  'step-2': 'Press “Divide”: the rest is divided by the formula, the column “Why” explains every number.',
  'step-3': 'Save and press “Propose”. The units answer; change numbers where needed and propose again.',
  'step-4':
    'Press “Adopt by a document” and choose it. At half-year change numbers, save and press “Revise”.',
  'step-5': 'At a review point “Today” has a task: press “Note the review”, then revise where it is needed.',
  'step-6':
    'A number underlined opens its list or its head-counts. A unit that was given one may “Divide” it further.',
  'term-quota': 'Exact part: what a unit gets of the total before rounding.',
  'term-reserve': 'Reserve: the part of the total nobody is given yet.',
  'term-copy': 'Copy: a named draft to try and compare; only the chosen one is adopted.',
} as const;
