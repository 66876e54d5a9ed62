export const todayHelp = {
  what: 'This page tells what your unit must do, which dossiers are due and which were returned. The most pressing stands first.',
  'step-1': 'Read from the top. Each task has one button: press “Do it now” to open the right form.',
  'step-2': 'A returned dossier: press “See why, do it again”.',
  'step-3':
    'Several dossiers with the same task: press the button under “Do many at once”, leave out those not done, then record.',
  'step-4': 'Tasks of units below yours are under “For other units”; press “Remind” to tell that unit.',
  'term-overdue':
    'Overdue: the day set by the rules has passed; after 15 and 30 working days the levels above see it too.',
  'term-returned':
    'Returned: the level above sent the dossier back because something is missing or wrong, with reasons.',
} as const;
