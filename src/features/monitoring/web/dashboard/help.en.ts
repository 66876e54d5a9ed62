export const dashboardHelp = {
  what: 'This page tells how far the unit has come with its targets, and which units below are ahead or behind.',
  'step-1':
    'Look at «Targets» first: each bar is one target, with what is reached, what was assigned and the days left.',
  'step-2': 'For another year or quarter: change «Period» and «Year» in the top row.',
  'step-3': 'Press a number to see the list behind it; the list has exactly that many rows.',
  'step-4':
    'In the table of units below: press a name to go down one level, press a column name to rank anew.',
  'term-target': 'Target: the number to be reached in a period, for example 150 admissions in a year.',
  'term-pace': 'Even pace: what would be reached by today if every month were alike.',
  'term-last-year': 'Same period last year: the same days of the year before.',
  'term-frozen':
    'Frozen figures: those of the report signed for this period, or for its newest part; beside them what is known now and why it differs.',
  'term-then':
    'Tree of then, tree of now: counted by the organisation of the day of each event, or by that of today.',
} as const;

export const dashboardStartHelp = {
  what: 'This page is for choosing the unit whose dashboard you want to see.',
  'step-1': 'Press the name of a unit in the list.',
  'step-2': 'If the list is empty: go to «Units» to found the first unit or to load the sample data.',
  'term-dashboard': 'Dashboard: targets, results and comparisons of a unit on one page.',
} as const;
