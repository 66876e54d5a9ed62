export const demoMessages = {
  'demo.empty': 'There is no unit yet',
  'demo.not-loaded': 'The sample data are not loaded',
  'demo.what':
    'Try it with sample data of five localities: every page says «DỮ LIỆU MẪU» (sample data), and one button removes it.',
  'demo.real':
    'For real work: open “Administration”, “Import”, fetch the template, fill it in and try it; or found each unit on the tree.',
  'demo.ask': 'Please ask an administrator to bring in the data of your unit.',
  'demo.load': 'Load the sample data',
  'demo.loading': 'Loading the sample data; this may take a minute…',
  'demo.remove': 'Remove the sample data',
  'demo.remove-what':
    'All units, documents, targets and facts below the roots marked «DỮ LIỆU MẪU» are deleted for good. Real data are not touched. Roles given on sample units end too.',
} as const;
