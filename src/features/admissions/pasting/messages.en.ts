/** What is wrong with a pasted cell, and how it is mended; also the refusals of the act. */
export const pastingMessages = {
  'refusal.paste-name-missing': 'The name is missing. Type it, or leave the row out.',
  'refusal.paste-no-name': '“{{value}}” is no full name. Write family and given name, letters only.',
  'refusal.paste-old-font':
    '“{{value}}” was typed with an old font (TCVN3, VNI). Convert the sheet to Unicode with UniKey (Ctrl+Shift+F6) and paste again.',
  'refusal.paste-too-long': '“{{value}}…” has more than 300 characters. Shorten it.',
  'refusal.paste-day-unread':
    'The day “{{value}}” cannot be read. Write day/month/year, such as 05/09/1998, or the year alone.',
  'refusal.paste-born-in-the-future': 'The day of birth “{{value}}” is after today. Correct the year.',
  'refusal.paste-sex-unread':
    '“{{value}}” is neither Nam (male) nor Nữ (female). Write one of them, or leave it empty.',
  'refusal.paste-yes-or-no': '“{{value}}” says neither yes nor no. Write x, có, không, or leave it empty.',
  'refusal.paste-not-listed':
    '“{{value}}” is not in the catalogue. Write a name of the catalogue, or leave it empty.',
  'refusal.paste-nearly-listed':
    '“{{value}}” is not in the catalogue; did you mean “{{nearest}}”? Correct it, or leave it empty.',
  'refusal.paste-unit-missing': 'The branch is not known. Choose one for all rows, or add a column “Chi bộ”.',
  'refusal.paste-unit-unknown':
    'No branch of your unit has the name or code “{{value}}”. Write it as it is recorded.',
  'refusal.paste-unit-ambiguous':
    'Several units are named “{{value}}”. Write the code of the branch instead.',
  'refusal.paste-unit-not-alive': '“{{value}}” is not active on {{day}}. Choose another branch.',
  'refusal.pasted-rows-are-empty': 'There is no row to record. Paste the list again.',
  'refusal.batch-not-found': 'There is no such paste, or it was undone. Load the page again.',
  'refusal.pasted-case-was-built-upon':
    'Something was recorded on row {{row}} after it was pasted, so it is not removed. Undo the other rows, and work on this case on its own page.',
} as const;
