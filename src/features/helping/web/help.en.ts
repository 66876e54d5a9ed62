export const ownPeopleHelp = {
  what: 'This page shows a member the own target, the people helped and what is due this week. Nobody else of the branch appears here.',
  'step-1': 'After meeting press “Note a meeting”, choose how, write a few words, press “Save”.',
  'step-2': 'A mistake: press “Correct” or “Take back” at the line; the old text stays in the dossier.',
  'step-3':
    'When you find a good person press “Introduce somebody”; the branch meets and answers on this page.',
  'term-target':
    'Target of a member: how many people one promised to help into the Party in the period; counted at the ceremony.',
} as const;

export const memberTargetsHelp = {
  what: 'This page shows which members have a target, who has not begun, and how far the people they help have come.',
  'step-1': 'Who has not begun stands first. Press a number above to see only those.',
  'step-2': 'Press a number in the line of a member to see whom they help.',
  'step-3':
    'A branch gives targets to many members at once: press “Give targets”, leave out whom you like, look it over and give; a mistake is taken back at once.',
  'term-begun': 'Has not begun: found nobody, helps nobody, and nobody was admitted.',
  'term-counted':
    'An admission counts for a member: the person was admitted in the period, and the member found them or helped until the day of the ceremony.',
} as const;
