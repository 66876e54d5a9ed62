/** Help for the review of villages and base units. */
export const placesHelp = {
  what: 'This page tells how many villages, enterprises, agencies and schools still lack a member and how many lack an organisation, how far the goals are, and where the rest is.',
  'step-1':
    'Choose the unit and the day; where there are several kinds, choose villages or enterprises in the first row of buttons.',
  'step-2':
    'Read both numbers together: without a member and without an organisation. The first lies within the second.',
  'step-3':
    'In the table of a goal read the pace and how many places the goal means. A year that is not over has no verdict; where the stock of 1 January is missing, the page says so.',
  'step-4': 'Press a number to open just those places; for each you can change its state or found a branch.',
  'step-5':
    'Press “Members here” to assign or second a member to a place and to see how many full members a branch still lacks.',
  'step-6':
    'Where there is no goal, press “Assign a goal”; for enterprises alone choose the kind in the form.',
  'term-halves':
    'The two halves of a goal: no place without a member, no place without an organisation. One that is fast says nothing of the other.',
  'term-pace':
    'Pace: the fall so far carried on for a whole year; no verdict, and never compared with a window of another length.',
} as const;
