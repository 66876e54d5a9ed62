export const sourcesHelp = {
  what: 'This page lists the people before their dossier: sources, sympathisers, those in the class and those certified.',
  'step-1': 'Choose filters or type a name; press “Choose rows” to act for several people.',
  'step-2': 'Press “Monthly review of the branch” to record everybody at once.',
  'step-3': 'Press a name to open the case and record origin, basis, assessment, helper.',
} as const;

export const reviewHelp = {
  what: 'Each month the branch looks at everybody among its sources: kept, or taken off with a reason.',
  'step-1': 'Choose the month and the day of the meeting. Everybody is kept already.',
  'step-2': 'Mark who is taken off and choose the reason.',
  'step-3': 'Press the button at the end. The whole branch is recorded at once.',
} as const;

export const assignmentsHelp = {
  what: 'This page holds what was given to do to a source, a member or the whole branch, by when, and the result.',
  'step-1': 'Press “Give something to do”, write what and by when. With no name it is for the whole branch.',
  'step-2': 'What is open stands in “Today” of the branch. When it is done press “Record the result”.',
} as const;
