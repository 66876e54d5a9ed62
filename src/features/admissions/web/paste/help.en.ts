/** Help for the page on which a list is pasted. */
export const pasteHelp = {
  what: 'This page records many people at once from a list in Excel, and opens a case for each of them.',
  'step-1': 'Copy the rows in Excel and paste them here; choose a branch if the list has no such column.',
  'step-2':
    'Mend the cells that are marked where they stand; for a possible double choose «Somebody else» or «Leave out».',
  'step-3': 'Press «Record … people»; after a mistake press «Undo».',
  'term-old-font': 'Old font: text typed with TCVN3 or VNI, which looks right in Excel and is not Unicode.',
} as const;
