/** Help for the screens of papers and templates. */
export const papersHelp = {
  what: 'This page is the register of outgoing papers: look at, get again and declare void the admission papers issued.',
  'step-1': 'To print a new paper: open the case, press “Print papers”, choose the kind.',
  'step-2': 'Look at the preview, add the place or the signer where they are missing.',
  'step-3': 'Press “Issue and get” to take the number and get the Word file.',
  'term-draft': 'Draft: to look at and change, without a number and not in the register.',
  'term-void': 'Void: the paper no longer stands; number and reason stay in the register.',
  'term-missing':
    'Missing value: not recorded in the program, marked in yellow on the paper, never filled in by itself.',
} as const;

export const dueHelp = {
  what: 'This page names the steps recorded in cases whose papers are not printed yet, to issue many at once.',
  'step-1': 'Choose the kind of paper, then tick the cases.',
  'step-2': 'Enter place and term where asked, and issue.',
  'step-3': 'When it is done, get all in one ZIP file; where a case could not be printed, read why.',
} as const;

export const templatesHelp = {
  what: 'This page gives a unit its own Word template for each kind of paper.',
  'step-1': 'Get the template in use, change it in Word, keep the fields in braces.',
  'step-2': 'Upload it; everything wrong is said at once with its place and cure.',
  'step-3': 'To go back press “End own template”.',
  'term-field': 'Field: a name in braces, such as {họ và tên}, replaced by its value when printed.',
  'term-shipped':
    'Shipped template: comes with the program; its wording was not compared with the official form.',
} as const;
