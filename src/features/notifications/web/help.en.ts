export const inboxHelp = {
  what: 'This page keeps the notices for you and how they come. A notice says how many tasks there are and names nobody.',
  'step-1': 'Press “See tasks” to open the tasks of your unit; press “Mark as read” when you have seen it.',
  'step-2': 'Under “How notices come” choose the hour of each day and the kinds you want to hear of.',
  'step-3': 'Under “Calendar of deadlines” download the file or make a private address for your phone.',
  'term-digest': 'Digest: one per role and day, with everything that needs attention.',
  'term-calendar-address':
    'Private calendar address: a secret link by which a calendar keeps itself up to date; it can be ended at any time.',
} as const;
