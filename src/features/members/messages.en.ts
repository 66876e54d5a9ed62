export const membersMessages = {
  'refusal.member-not-found':
    'The person with the code {{code}} is on no branch roll within what you work for.',
  'refusal.enrolled-before-the-ceremony':
    'The day of enrolment {{day}} is before the ceremony {{ceremonyOn}}. Correct one of the days.',
  'refusal.official-before-the-ceremony': 'The official day must be after the ceremony {{ceremonyOn}}.',
  'refusal.member-is-official-after-the-ceremony': 'The official day must be after the ceremony.',
  'refusal.member-is-enrolled-already':
    'Person {{code}} is on the roll of {{branch}}. Record a transfer instead of a new enrolment.',
  'refusal.member-is-in-one-branch-a-day':
    'On any day a member belongs to one branch only. Check the day of the transfer.',
  'refusal.member-has-one-state-a-day': 'The member already has another state during this time.',
  'refusal.not-a-member-that-day':
    'Person {{code}} was not on the roll on {{day}} (enrolled from {{since}}). Choose another day.',
  'refusal.later-member-change-stands':
    'Person {{code}} already has a change recorded for {{since}}, after {{day}}. Record changes in order of time.',
  'refusal.member-is-there-already': 'Person {{code}} already belongs to {{branch}}; nothing changes.',
  'refusal.member-state-is-known': 'There is no such state. Choose one from the list.',
} as const;
