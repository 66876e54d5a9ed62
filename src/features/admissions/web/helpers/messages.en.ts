/** Words of the list of helpers. */
export const helperWords = {
  title: 'Helpers',
  limits:
    'A member who helps more than {{people}} people is told of, and one who recorded no contact for more than {{months}} months. People with a dossier and probationary members count too.',
  unverified:
    'The two numbers are not confirmed: no central guide was found that states them. A committee may set stricter ones on the page of rules.',
  helper: 'Helper',
  unit: 'Branch',
  people: 'People helped',
  silent: 'Not met for long',
  state: 'Remark',
  overloaded: 'helps too many',
  concern: 'Only',
  'concern.overloaded': 'helping too many',
  'concern.silent': 'with somebody not met for long',
  none: 'There is nobody like that.',
  'open-of': '{{n}}: {{what}}, {{name}}. Open the list',
  'list.people': 'People helped by {{name}}',
  'list.silent': 'People {{name}} has not met for long',
  count: '{{n}} rows, exactly the number.',
  person: 'Full name',
  contact: 'Last contact',
  never: 'none on record',
} as const;
