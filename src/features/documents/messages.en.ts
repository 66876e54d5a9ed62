export const documentsMessages = {
  'refusal.document-not-found':
    'No document has the code {{code}}. Check the code, or record the document first.',
  'refusal.document-code-is-unique': 'This document code belongs to another document. Choose another code.',
  'refusal.document-is-recorded-once':
    'A document of this kind, number and day of issue by this body is already recorded. Use that one.',
  'refusal.document-names-nothing':
    'The document has no number, title or citation. Fill in at least one of the three.',
  'refusal.document-issued-in-the-future': 'The day of issue is after today. Correct the day of issue.',
  'refusal.document-validity-is-in-order':
    'The last day in force is before the first day in force. Correct one of them.',
  'refusal.document-period-is-in-order':
    'The last year of the period is before its first year. Correct the period.',
  'refusal.document-valid-before-its-issue':
    'The day of entry into force is before the day of issue. Correct one of them.',
  'refusal.document-needs-its-unit': 'The issuing unit is missing. Choose a unit within what you work for.',
  'refusal.document-replaces-itself': 'A document cannot replace itself. Choose another document.',
  'refusal.document-is-already-replaced':
    'Document {{code}} has already been replaced by another one. Check the code.',
  'refusal.document-replaced-before-its-issue':
    'The day of replacement is before the day the old document was issued. Correct the day of replacement.',
} as const;
