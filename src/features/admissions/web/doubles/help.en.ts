/** Help for those who may be one person. */
export const doublesHelp = {
  what: 'This page finds records that may be the same person, so that everybody has one record and is counted once.',
  'step-1': 'Compare the two columns; a line that says «differs» is where to look closely.',
  'step-2': 'Press «One person» to merge, or «Two different people» so that the pair is not shown again.',
  'step-3': 'After a wrong merge press «Undo»: everything is again as it was before.',
  'term-merge': 'Merge: cases, facts, roll entries and papers of one record go to the record that is kept.',
} as const;
