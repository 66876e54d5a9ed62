export const queueHelp = {
  what: 'This page lists the dossiers that wait for your unit. The one that waits longest stands first and is open beside the list.',
  'step-1':
    'Press a name (or use the arrow keys and Enter) to see the dossier, its papers and what is missing.',
  'step-2': 'Press “Approve”, look at the day and record. What needs a vote is put to a planned meeting.',
  'step-3': 'Press “Return”, tick the reasons, add a note if needed, and record.',
  'step-4':
    'Several dossiers: tick them and press “Approve … chosen dossiers”. Those that cannot be approved are told apart, with why.',
  'term-send-up': 'Send up: the resolution and the dossier of the branch go to the level above.',
  'term-return': 'Return: the dossier goes back to the branch to be completed, with all reasons at once.',
} as const;
