/** Words of putting probationary members on the list of a meeting. */
export const roundWords = {
  open: 'Put on the list of a meeting',
  title: 'Put on the list of a meeting for recognition',
  branch: 'Branch',
  'branch-people': '{{name}} ({{count}})',
  meeting: 'Meeting of the branch',
  planned: '{{title}}, {{when}}',
  'new': 'A new meeting',
  'new-on': 'Day of the meeting',
  people: 'Whom to put on the list',
  ended: '12 months end on {{day}}',
  'listed-elsewhere': 'on the list of the meeting of {{day}}',
  lacks: 'missing: {{what}}',
  nobody: 'Nobody’s 12 months are over',
  'nobody-cure': 'Those whose 12 months end within a month, or before the meeting, will stand here.',
  'nobody-by-day':
    'By the day of this meeting there is nobody who is not on its list already. Choose another meeting.',
  act: 'Put {{count}} on the list',
  back: 'A mistake is mended on the page of the meeting: take the name off its list.',
} as const;
