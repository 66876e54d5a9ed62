export const documentHelp = {
  what: 'This page is for recording a document: a resolution, decision or plan that other acts rest on.',
  'step-1': 'Choose the kind; write the number and the day of issue as on the document.',
  'step-2': 'Write its title if it has one. A code is suggested and usually fits.',
  'step-3': 'Read the summary, then record it.',
  'term-document': 'Document: only number, day and title are recorded; the paper stays where it is kept.',
} as const;

export const documentsHelp = {
  what: 'This page shows the documents of the unit and of the units above, and which are in force.',
  'step-1': 'Find a document by number, day or title.',
  'step-2':
    'When a new one replaces an old one: record the new one, then the replacement in the row of the old one.',
  'term-replaced': 'Replaced: from that day the old one is out of force; what came before still follows it.',
} as const;
