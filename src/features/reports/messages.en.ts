export const reportsMessages = {
  'refusal.report-not-found':
    'There is no such report, or it is not one of your units. Open it again from Reports.',
  'refusal.report-is-signed':
    'This report is signed and its figures are frozen. If it was signed by mistake, declare it void and make another one for its period.',
  'refusal.report-is-not-signed':
    'This report is not signed, or is void. Only a signed report has frozen figures.',
  'refusal.report-is-signed-already':
    'Report {{number}} of this period is signed. If it is wrong, declare it void and sign this one.',
  'refusal.report-period-kind':
    'A report is for a month, a quarter, a half-year or a year. Choose such a period.',
  'refusal.report-day-outside': 'The day of the figures must lie in the period of the report: {{period}}.',
  'refusal.report-signed-before-its-day': 'It cannot be signed before the day of its figures, {{day}}.',
  'refusal.report-signer-unknown':
    'Nobody knows who signs. Choose who does; if the list is empty, record the committee on the page of the unit first.',
  'refusal.report-figures-move':
    'Something was recorded while the report was made. Try again in a few seconds.',
  'refusal.report-row-not-found':
    'This report froze no such figure. Open it again from the table of frozen figures.',
  'refusal.report-is-never-edited':
    'The figures of a signed report cannot be changed. Later changes stand among its differences.',
  'refusal.report-is-signed-whole': 'The report was signed without all it needs. Sign it again.',
  'refusal.report-is-signed-after-its-day':
    'It cannot be signed before the day of its figures. Choose another day.',
  'refusal.report-counts-its-facts':
    'Figures changed while the report was signed and do not match their lists. Sign it again.',
} as const;
