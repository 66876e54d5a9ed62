export const lockMessages = {
  'lock.soon': 'The page locks in 2 minutes',
  'lock.left': '{{minutes}}:{{seconds}} left',
  'lock.stay': 'Press any key, or touch the page, to go on.',
  'lock.title': 'The page is locked',
  'lock.what':
    '{{name}}: nobody has used this page for a while. Give your password to go on; what you were writing is kept.',
  'lock.open': 'Go on',
  'lock.other': 'Somebody else signs in (what was being written is dropped)',
} as const;
