export const sourcesMessages = {
  'refusal.source-kept-and-removed': 'Case {{code}} is both kept and taken off. Choose one of the two.',
} as const;
