export const auditMessages = {
  'refusal.audit-record-not-found':
    'There is no code “{{code}}” in your units. Please check the code or choose another kind.',
} as const;
