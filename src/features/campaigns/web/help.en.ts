/** Help for the screen of campaigns and models. */
export const campaignsHelp = {
  what: 'This page keeps campaigns, models, activities and rewards, and shows for each campaign which units take part, whom it brought and how many were admitted.',
  'step-1': 'Press «Record a campaign» or «Record a model», give its name, goal and first day.',
  'step-2':
    'Press «Open», add units taking part and people found. Press a number to see the list of exactly as many.',
  'step-3':
    'For a model, see the results of units that apply it beside those of the same kind that do not, with what is below the line.',
  'step-4':
    'Under «Activities and rewards», record activities, and rewards with number and day of the decision as evidence.',
  'term-model': 'Model: a named way of working that units apply from a day on and may stop applying.',
  'term-found': 'People found: people with a case who are recorded as found through the campaign or model.',
} as const;
