export const warningMessages = {
  'attention.title': 'To be looked at: {{n}}',
  'attention.title-none': 'To be looked at',
  'attention.none': 'Nothing needs to be looked at in this period.',
  'attention.more': '{{n}} more',
  'attention.sum': 'Sum of the subordinate units',
  'attention.sum-differs':
    'The subordinate units add up to {{sum}} people, the whole unit has {{total}}, a difference of {{gap}}.',
  'attention.unknown': '{{dimension}} not known for {{n}} of {{total}} people admitted.',
} as const;
