export const exportsMessages = {
  'refusal.export-not-found':
    'This export was not found: it has expired, was removed, or belongs to somebody else. Please export again.',
  'refusal.export-not-ready': 'The export is not finished. Please wait until the file is ready.',
  'refusal.export-list-unknown': 'There is no list “{{operation}}”, or this operation lists nothing.',
  'refusal.export-column-unknown': 'The list has no column “{{name}}”. Please leave it out.',
  'refusal.export-pages-itself': 'Please leave out “{{name}}”: an export takes every row of the list.',
  'refusal.export-orders-a-long-list':
    'A long list is ordered by its own filter. Please drop the order chosen on the table and export again.',
  'refusal.export-too-many-rows':
    'The list is longer than {{most}} rows, more than a sheet can hold. Please narrow it down.',
  'refusal.export-too-large':
    'The file is larger than allowed. Please narrow the list down or leave columns out.',
  'refusal.too-many-exports':
    '{{most}} exports are not finished yet. Please wait for one, or cancel one, and export again.',
  'sheet.rows': 'List',
  'sheet.grounds': 'Grounds',
  'ground.list': 'List',
  'ground.unit': 'Unit worked for',
  'ground.whole': 'Whole installation',
  'ground.as-of': 'Figures as of',
  'ground.by': 'Exported by',
  'ground.role': 'Role',
  'ground.at': 'Exported at',
  'ground.rows': 'Rows',
} as const;
