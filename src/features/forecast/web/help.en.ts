/** Help for the page of forecasts. */
export const forecastHelp = {
  what: 'This page estimates how many people the unit will have admitted by the last day of the period, how likely each target is, and whose step has to come first. A forecast is not a result.',
  'step-1':
    'Read the first sentence: what is expected, the 80% interval in brackets, and how likely the target of the year is.',
  'step-2':
    'In the list of subordinate units those least likely to make it stand first; press a name for its forecast.',
  'step-3':
    'In the list of people press a name to open the case, and do the next step before its latest day.',
  'step-4': 'Press “Make it again now” after recording a lot; otherwise it is made anew every night.',
  'step-5': 'Read “Assumptions of the forecast” before you use a number for anything.',
  'term-interval': '80% interval: of ten forecasts like this one, about eight results lie in it.',
  'term-chance': 'Probability: the share of random draws in which the result reaches the target.',
  'term-peers': 'Peers: units of the same kind and block; a unit with little data borrows from them.',
} as const;
