export const auditHelp = {
  what: 'This page tells who did what, when and with which record in the units you may inspect. Nobody can change or remove the log.',
  'step-1':
    'To know who opened a record: choose its kind, type its code and press “Who opened or changed it”.',
  'step-2': 'To see what one person did: press the name, or open “By person and week” and press a number.',
  'step-3': 'Press “Verify the chain of the log” to know whether it was tampered with.',
  'term-chain':
    'Chain of the log: each entry carries the mark of the one before, so a change breaks every later mark.',
  'term-own': 'Own affairs: signing in and out, changing the password, saving views.',
} as const;

export const auditWeeksHelp = {
  what: 'This page counts how often each person changed data in four weeks, the busiest first.',
  'step-1': 'Press a number to see each act of that person in that week.',
  'step-2': 'Press “4 weeks before” to go back; the address keeps the weeks that are shown.',
  'term-week': 'Week: from Monday to Sunday, by the clock of Hanoi.',
} as const;
