/** Help for the meeting calendar. */
export const meetingsHelp = {
  what: 'This page is the calendar of meetings of a branch, a committee or a standing board: to come, held, and who has not met this month.',
  'step-1': 'Choose the month above; open a meeting to prepare it, take attendance and vote.',
  'step-2': 'Press “Plan a meeting” to add one, a past one too.',
  'step-3': 'Upper levels find the branches that have not met at the end of the page.',
  'term-consultation':
    'Consultation: the branch committee talks before the branch meets; it votes on nobody.',
  'term-attendance': 'Attendance: those present over those convened, of all meetings that began.',
} as const;

/** Help for the page that runs one meeting. */
export const meetingHelp = {
  what: 'This page prepares and records one meeting: whom to vote on, attendance, one vote after another, the end.',
  'step-1':
    'Before the day, see the list: whoever is ready is on it, for the others it says what is missing.',
  'step-2': 'On the day, untick who is absent, write why, and press “Begin”.',
  'step-3': 'Enter the ballots in favour and against and press “Record the result”; blank ones follow.',
  'step-4': 'Press “End the meeting”; afterwards only remarks and the quality are recorded.',
  'term-convened':
    'Convened: the full members of the branch that day, without those elsewhere or exempt and absent, and those suspended, prosecuted or detained.',
  'term-needed': 'Votes needed: two thirds or more than half of the convened, by the rule of the day.',
} as const;
