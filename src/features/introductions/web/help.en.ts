/** Help for the screen of introductions. */
export const introductionsHelp = {
  what: 'On this page organisations introduce people to branches and see how far theirs have come; branches answer; committees see the results by introducer.',
  'step-1':
    'An organisation: press «Introduce a person», give name and year of birth, then press «Send the introduction». The receiver is the one used last and can be changed.',
  'step-2':
    'Once there is a resolution: press «Open» beside the person, give number and day, press «Record the resolution».',
  'step-3':
    'A branch: press «Answer», then «Put on the list» to open the case, or return with a reason. Where people are alike, choose the right one so that nobody is entered twice.',
  'step-4':
    'A committee: open «Results by introducer», choose the period; press a number to see the list of exactly as many.',
  'term-period': 'By period: admissions within the period, also of people introduced before it.',
  'term-cohort': 'By cohort: just those introduced in the period, and how many were admitted until the day.',
  'term-privacy':
    'Introducing organisation: it sees its own people and how far they have come, not the case. Who was returned is forgotten after 30 days.',
} as const;
