export const accountsHelp = {
  what: 'This page is for making accounts and giving roles on units. Only administrators can open it.',
  'step-1':
    'Press «New account», write the full name and user name, and hand over the one-time password in person.',
  'step-2':
    'Press «Manage» in the row of the person to give a role: choose the role, the unit, then «Give the role».',
  'step-3': 'Forgotten password: «Manage», then «Reset the password». Somebody left: «Disable the account».',
  'term-role': 'Role: what a person may do, only in the unit it was given on and the units below it.',
  'term-once': 'One-time password: shown once only; it must be changed at the first sign-in.',
} as const;

export const passwordHelp = {
  what: 'This page is for changing your own password.',
  'step-1': 'Give the current password, then the new one.',
  'step-2': 'Choose a long phrase you remember, at least 12 characters. Press «Show» to see what you typed.',
  'step-3': 'Press «Save the new password». Other computers signed in with this account are signed out.',
  'term-password': 'Password: tell nobody, not even an administrator; do not stick it on the computer.',
} as const;
