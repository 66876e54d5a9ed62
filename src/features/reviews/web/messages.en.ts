/** Words of the page that reviews results against plans. */
export const reviewWords = {
  'page.title': 'Review and adjust',
  'page.choose': 'Choose another unit',
  'page.targets': 'Targets',
  'not-mine': 'This page is for committees and organisation boards',
  'not-mine-cure': 'Your work stands in “Today’s work”.',
} as const;
