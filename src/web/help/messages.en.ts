export const helpMessages = {
  'help.title': 'Help: this page',
  'help.none': 'This page has no help of its own yet. What follows holds on every page.',
  'help.steps': 'What to do first',
  'help.terms': 'Words on this page',
  'help.everywhere': 'On every page',
  'help.text-size': 'Text too small: press A+ below the left column (on a phone: at the end of the page).',
  'help.sign-out': 'On a shared computer: press «Sign out» when done. After 15 idle minutes the page locks.',
  'help.keys':
    'Keyboard: Tab goes to the next field, Enter chooses, Esc closes, the question mark (?) opens this help.',
  'help.letter-keys': 'Allow single-character keys (like ?)',
  'help.contact':
    'Still stuck? Call the administrator of your unit; name the page you are on and the message, if any.',
} as const;
