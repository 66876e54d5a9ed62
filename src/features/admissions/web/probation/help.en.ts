/** Help for the list of probationary members. */
export const probationHelp = {
  what: 'This page lists the probationary members of your scope, the overdue first: the days left, who helps, what is missing and how far recognition has come.',
  'step-1': 'Press “Overdue” or “Review is due” to see only those.',
  'step-2':
    'For somebody without a helper press “Assign a helper”, choose one or two full members and record it.',
  'step-3':
    'For those whose 12 months are over press “Put on the list of a meeting”, choose the meeting, leave out whom you do not want, and press the button at the end.',
  'step-4': 'Press a name to open the case; press the next step to do it at once.',
  'term-ends': '12 months end: counted from the ceremony by the rule of that day.',
  'term-overdue':
    'Overdue: the branch should have voted, or the committee decided, by a day that has passed.',
} as const;
