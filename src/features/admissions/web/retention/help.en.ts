/** Help for the page on how long those who left are kept. */
export const retentionHelp = {
  what: 'This page tells how long those who left the list are kept, who is erased soon, and what proves the deletions.',
  'step-1':
    'Look at «Erased in the next 30 days»; hold back whom a complaint or an inspection still needs, with the reason.',
  'step-2': 'An administrator changes the period when a regulation sets one, and records that regulation.',
  'term-digest': 'Digest: the mark of what was erased, to compare with and not to read again.',
} as const;
