/** Help for the page that reviews results against plans. */
export const reviewHelp = {
  what: 'This page sets the structure of members, sources and admissions beside the goals of the plan, and says how many people are lacking.',
  'step-1': 'Choose the unit, the period and the as-of day at the top.',
  'step-2':
    'Press “Set a goal of structure” to record what the plan wants, such as women 35% or more of admissions.',
  'step-3': 'Read the columns “Verdict” and “Still needed”; press a number to open its list.',
  'step-4': 'To change a goal, press “Change” in its row; the old numbers are kept.',
  'step-5':
    'The “Balanced proposal” divides what is still to be admitted among groups of sources and units, and says where sources are lacking.',
  'step-6':
    'Press “Adjust the targets” to change the numbers assigned, or open the sources of a group to choose people.',
  'term-goal': 'Goal of structure: which share, or how many people, are to be of one group.',
  'term-lacking':
    'Still needed: how many more people of the group reach the minimum; each of them also raises the total.',
  'term-unknown':
    'Not known: people whose value of that property is not recorded; too many leave the verdict open.',
} as const;
