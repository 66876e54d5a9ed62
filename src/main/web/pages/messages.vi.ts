/** Words of the ways from a unit to its people. */
export const unitCasesMessages = {
  'unit.cases-of': 'Công việc của tổ chức này',
  'unit.cases': 'Hồ sơ',
  'unit.probation': 'Đảng viên dự bị',
  'unit.plan': 'Kế hoạch ngược',
  'unit.meetings': 'Lịch họp',
} as const;
