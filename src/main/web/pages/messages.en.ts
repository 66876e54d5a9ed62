/** Words of the ways from a unit to its people. */
export const unitCasesMessages = {
  'unit.cases-of': 'The work of this organisation',
  'unit.cases': 'Cases',
  'unit.probation': 'Probationary members',
  'unit.plan': 'Backward plan',
  'unit.meetings': 'Meetings',
} as const;
