export const pictureMessages = {
  'picture.view': 'Show as',
  'picture.chart': 'Chart',
  'picture.table': 'Table',
  'picture.png': 'Save as PNG',
  'picture.xlsx': 'Save as XLSX',
  'picture.shows': 'Picture',
  'picture.source': 'Figures',
  'picture.failed': 'The file could not be made. Please try again.',
  'picture.hint': 'Press the picture, or use the arrow keys and then Enter, to open a list.',
  'picture.hint-read': 'Press the picture, or use the arrow keys, to read each number.',
} as const;
