export const picturesMessages = {
  'door.list': 'Open the list',
  'door.list-before': 'List of the same period last year',
  'list.month': 'Admissions of {{month}}: {{unit}}',
  'door.source': '{{unit}}. {{period}}, as of {{day}}. {{counted}}',
  'months.more':
    '{{when}}: {{n}} people admitted, {{gap}} more than in the same period last year ({{before}})',
  'months.fewer':
    '{{when}}: {{n}} people admitted, {{gap}} fewer than in the same period last year ({{before}})',
  'months.same': '{{when}}: {{n}} people admitted, as many as in the same period last year',
  'months.until': '{{period}}, until {{day}}',
  'months.label': 'Admissions month by month over five years',
  'months.describes':
    'Bar chart, a bar for each month from {{from}} to {{to}}; the line is the same month last year.',
  'months.none': 'No admission was recorded in the last five years',
  'months.none-cure': 'Choose another as-of day, or import the admission decisions.',
  'months.this': 'Admissions of the month',
  'months.before': 'Same month last year',
  'months.month': 'Month',
  'months.say': '{{month}}: {{n}} people',
  'months.say-both': '{{month}}: {{n}} people, same month last year {{before}}',
  'months.labels': 'The numbers in the picture are those of the highest month of each year.',
  'months.cut': '{{month}} is counted until {{day}} only.',
} as const;
