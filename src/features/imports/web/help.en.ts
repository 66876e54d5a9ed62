export const importsHelp = {
  what: 'This page brings data from Excel into the system: units, people, targets, figures.',
  'step-1': 'Press “Fetch the template” and fill in the tables you need; leave the others empty.',
  'step-2':
    'Choose the file and press “Try”; everything is read and every fault is named, nothing is written.',
  'step-3': 'When there is no fault, press “Write into the system”.',
  'term-unchanged': 'Unchanged: the row is kept already and equal, so importing it again changes nothing.',
} as const;

export const importHelp = {
  what: 'This page tells what an import or a trial did: how many rows of each table, and the faults if any.',
  'step-1':
    'Each fault names table, line, column and cure. Press “Export to Excel” to send the list to who made the file.',
  'step-2': 'When they are mended, go back to imports, choose the file again and try.',
  'term-fingerprint': 'Fingerprint of the data: two files with the same one hold exactly the same.',
} as const;
