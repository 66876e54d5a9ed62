/** Words of the page that reviews results against plans. */
export const reviewWords = {
  'page.title': 'Rà soát, điều chỉnh',
  'page.choose': 'Chọn đơn vị khác',
  'page.targets': 'Chỉ tiêu',
  'not-mine': 'Trang này dành cho cấp ủy và ban tổ chức',
  'not-mine-cure': 'Việc của bạn ở «Việc hôm nay».',
} as const;
