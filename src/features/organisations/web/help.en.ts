export const treeHelp = {
  what: 'This page shows the Party organisations level by level, from the top down. Any unit can be opened from here.',
  'step-1':
    'To find a unit quickly: type part of its name in «Find a unit», accents are not needed, and press its name.',
  'step-2': 'To go level by level: press the arrow before a unit to open the units below it.',
  'step-3': 'Press the name of a unit for its figures, profile and history.',
  'step-4': 'For the organisation of an earlier day: change «Tree of the day».',
  'term-unit': 'Unit: a Party committee or branch, for example a commune committee or a village branch.',
  'term-sample': 'Sample data: figures to try the program with, not real ones; one button removes them.',
} as const;

export const unitHelp = {
  what: 'This page tells everything recorded about one unit: figures, profile and history.',
  'step-1': 'Choose the part in the row «Figures – Unit – History».',
  'step-2':
    'Under «Figures»: choose the period (year, quarter, term…) and the as-of day; press any sentence to see how it is computed and its list.',
  'step-3': 'Under «History»: see when the unit was renamed, moved or merged.',
  'term-period': 'Period: the time the figures are about, for example the year 2017 or the term 2015–2020.',
  'term-as-of': 'As of: only what had happened by the end of that day counts.',
  'term-card': 'Card: the explanation of one figure: numerator, denominator, formula and the list behind it.',
} as const;

export const foundRootHelp = {
  what: 'This page is for founding the topmost unit of the installation, for example a provincial or commune committee. It is done once.',
  'step-1': 'Write the full name of the unit as on its seal.',
  'step-2':
    'Choose the kind. Write a short code without accents, for example DB-XA-A; it is used for imports later.',
  'step-3': 'Choose the day of founding; leave it empty if unknown. Read the summary, then record it.',
  'term-root': 'Topmost unit: the unit that has no unit above it in this installation.',
  'term-code': 'Code: a short name no other unit has; it cannot be changed.',
} as const;

export const foundHelp = {
  what: 'This page is for recording a unit newly founded below another, for example a branch below a commune committee.',
  'step-1':
    'Write the name and choose the kind. A code is suggested; change it if your unit has its own way.',
  'step-2': 'Choose the day and the deciding document. If it is not in the list yet, record it from here.',
  'step-3': 'Read the summary at the end of the page; if it is right, record it.',
  'term-effective':
    'Day of founding: the day the decision takes effect; nothing before that day counts for the unit.',
} as const;

export const changeHelp = {
  what: 'This page is for recording a change of the unit: name, parent, merger, split, end, officers, head-counts, places.',
  'step-1': 'Fill in the fields; a required field left empty is pointed out beside it.',
  'step-2': 'Choose the effective day and the deciding document.',
  'step-3': 'Read the summary at the end: that is exactly what will be recorded. If it is right, record it.',
  'term-effective': 'Effective day: the change holds from this day on; figures before it stay as they were.',
} as const;
