/** Sentences of meetings: what stands against calling, seating, voting and closing. */
export const meetingsMessages = {
  'refusal.meeting-code-is-unique': 'This meeting code is taken. Choose another one or leave it empty.',
  'refusal.meeting-vote-pkey': 'This meeting has already voted on this person in this matter.',
  'refusal.meeting-is-closed': 'Meeting {{code}} is over: no result is added or changed.',
  'refusal.committee-numbers-missing': 'A committee meeting states how many were convened and how many came.',
  'refusal.branch-numbers-come-from-the-roll':
    'The numbers of a branch meeting come from its roll. Record who was absent instead.',
  'refusal.not-on-the-roll': 'Person {{code}} is no full member of the branch on {{day}}. Check the roll.',
  'refusal.voted-with-these-seats':
    'The meeting has voted: its seats no longer change. Close it and call another one.',
  'refusal.nobody-convened': 'Nobody counts in the denominator. Check the roll of the day of the meeting.',
  'refusal.more-present-than-convened': 'More came ({{present}}) than were convened ({{convened}}).',
  'refusal.no-more-present-than-convened': 'More came than were convened.',
  'refusal.more-ballots-than-present':
    'There are more ballots ({{yes}} yes, {{no}} no) than people present ({{present}}).',
  'refusal.body-has-no-say-here':
    'This body of {{met}} has no say on this case. Choose the right one: branch, base committee or standing board.',
  'refusal.another-body-decides': '{{unit}} must meet on this, not {{met}}.',
} as const;
