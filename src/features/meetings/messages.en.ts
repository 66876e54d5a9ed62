/** Sentences of meetings: what stands against calling, seating, voting and closing. */
export const meetingsMessages = {
  'refusal.meeting-not-found':
    'There is no meeting {{code}} within what you work for. Open it again from the calendar of meetings.',
  'refusal.meeting-has-not-begun': 'Meeting {{code}} has not begun. Take attendance and open it first.',
  'refusal.meeting-is-cancelled': 'Meeting {{code}} was called off. Plan another one.',
  'refusal.meeting-has-begun': 'Meeting {{code}} has begun. Correct the seats one by one.',
  'refusal.only-a-planned-meeting-changes': 'Only a meeting that has not begun can be changed or called off.',
  'refusal.postponed-meeting-says-why': 'Another day needs a reason.',
  'refusal.cancelled-meeting-says-why': 'Calling a meeting off needs a reason.',
  'refusal.consultation-is-of-the-branch-committee':
    'A consultation is that of a branch committee. Choose another kind, or the branch committee.',
  'refusal.who-counts-is-corrected-with-a-reason':
    'Who counts in the denominator is corrected with a reason.',
  'refusal.quality-is-marked-after-the-meeting': 'The quality is marked after the meeting has ended.',
  'refusal.only-a-held-meeting-ends': 'Only a meeting that has begun can end.',
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
