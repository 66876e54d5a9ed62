export const monitoringRefusals = {
  'refusal.period-unknown':
    'The period “{{period}}” is not right. Write it like 2017, 2017-H1, 2017-Q1, 2017-05, term:2015-2020 or 2016-01-01..2016-11-17.',
  'refusal.as-of-in-the-future': 'The as-of day is after today. Choose today or an earlier day.',
  'refusal.query-unreadable':
    'The description of the list cannot be read. Open the list again from its number.',
  'refusal.sums-belong-to-the-installation':
    'Checking the sums concerns the whole installation. Only an administrator of the whole installation may do it.',
} as const;
