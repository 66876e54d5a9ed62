/** Help for the screens of cases. */
export const casesHelp = {
  what: 'This page lists the cases in your reach, those due first.',
  'step-1':
    'Type a name into «Find a person», marks are not needed. Who has no case gets one by «Open a case»; who is not yet known, by «New case».',
  'step-2': 'Choose «Stage», «Waits for» or «Deadline» to filter. «Missing» tells what each case lacks.',
  'step-3': 'Press the name to open the case.',
  'term-next': 'Next step: the first act of the procedure that can be done now.',
  'term-waits': 'Waits for: who has to do the next step.',
} as const;

export const caseHelp = {
  what: 'This page tells where the case stands, what is missing, who supplies it and what comes next.',
  'step-1': 'Press the big button under «Next step», look at the day and the fields, then press «Record».',
  'step-2': '«Missing to go on» names each paper, who supplies it and the clause.',
  'step-3':
    'If what was just recorded is wrong, press «Undo»; if it is older, open «What happened» and press «Correct». The old record stays, struck.',
  'step-4': 'Press «See it on another day» to learn how the case stood then.',
  'step-5': 'Press «As a paper» to read the tracking sheet and every paper of the case.',
  'step-6':
    'Where somebody else recorded at the same time, the page names them and both values: keep yours, take the new one or merge.',
  'term-unverified': 'Not verified: no official text of this value is held yet.',
  'term-correction': 'Correction: a new record in the place of a wrong one; both stay.',
} as const;
