export const notificationMessages = {
  'notice.sentence': 'You have {{n}} tasks in Tạo Nguồn.',
  'calendar.case': 'Dossier {{code}}: step {{step}}',
  'calendar.request': 'Request number {{code}}: {{step}}',
  'calendar.answer': 'Request number {{code}}: {{step}}',
  'calendar.allocation': 'Targets: {{step}}',
  'calendar.allocation-review': 'Targets: {{step}}',
  'calendar.assignment': 'Assignment number {{code}}: {{step}}',
  'calendar.meeting': 'Meeting: {{step}}',
  'calendar.nomination': 'Nominations: {{step}}',
  'calendar.introduction': 'Introductions: {{step}}',
  'calendar.class': 'Class: {{step}}',
  'calendar.name': 'Tạo Nguồn: deadlines',
  'calendar.file': 'Deadlines.ics',
  'refusal.nobody-to-remind':
    'Dossier {{code}} waits for nobody with an account that takes reminders. Contact that unit directly.',
  'refusal.reminder-goes-down':
    'Dossier {{code}} waits for a higher level; you can only remind units below yours.',
  'refusal.notice-of-a-kind-is-given-once-a-day': 'There is a notice of this kind for today already.',
  'refusal.digest-look-hour-is-of-the-day': 'The hour of a digest must be from 0 to 23.',
  'refusal.digest-hour-is-of-the-day': 'The hour of the digest must be from 0 to 23.',
  'refusal.notice-goes-out-once-by-a-channel': 'This notice was sent that way already.',
  'refusal.delivery-not-found': 'There is no failed sending with this key. Load the list again.',
  'refusal.deliveries-belong-to-the-installation':
    'Sending belongs to the whole server; only its administrators see it.',
  'refusal.calendar-feed-token-is-unique': 'This calendar address exists already. Make it again.',
  'refusal.calendar-not-found': 'This calendar address no longer works. Make a new one in the inbox.',
  'refusal.calendar-needs-a-unit':
    'The role you work with belongs to no unit, so it has no calendar of tasks.',
} as const;
